import type { Fen } from '#shared/money/amount';
import type { TextPart } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

/** todo: not an error, but something still to be filled in or decided. */
export type Severity = 'error' | 'warning' | 'todo' | 'info';

/** One contradiction and its location. Amounts are printed in the report's unit. */
export interface Finding {
  /** Stable across checks: the same for the same rule, location and figures. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Where;
  /** All locations, if there are several; `where` is the first. */
  readonly places?: readonly Where[];
  /** One Chinese sentence: what, where, and what the rule expects. */
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** The difference between expected and actual amount, in 分; orders findings of equal severity. */
  readonly difference: Fen | null;
  /** The formula of the expected value, as a sentence. */
  readonly formula: string | null;
  /**
   * The replacement: for the text at `where.range`; for the name of `where.row`; for the cell at
   * `where.address`, which `''` clears to its formula; or for the 说明 beneath `where.table`, if no row is
   * named. `null` if a person must decide.
   */
  readonly correction: string | null;
}

/** Every location of a finding, the first one first. */
export function placesOf({ where, places }: Pick<Finding, 'where' | 'places'>): readonly Where[] {
  return places ?? [where];
}

export interface Where {
  readonly table?: string;
  /** Headings of the part, section and sub-section. */
  readonly section?: string;
  readonly row?: string;
  readonly column?: string;
  /** The part that contains the paragraph; absent for forms and annexes. */
  readonly part?: TextPart;
  /** Number of the paragraph in its part, from 0. */
  readonly paragraph?: number;
  /** From the first character of the text to one after the last, within the paragraph. */
  readonly range?: readonly [from: number, to: number];
  /** The field of an annex; `range` counts in it. */
  readonly annex?: readonly [id: '附件1' | '附件2', ...path: (string | number)[]];
  /** The text as it stands there. */
  readonly text?: string;
  readonly address?: Address;
}
