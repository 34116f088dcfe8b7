/**
 * A figure of a 汇总 that a person changed: its place (an address, or the key of a fact), and the sum of the units
 * there (分; counts as integers; `null` if no unit has it).
 */
export interface UnitSum {
  readonly place: string;
  readonly sum: number | null;
}
