import type { Fen } from '#shared/money/amount';
import type { TextPart } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

/** todo: nothing is wrong, something has still to be filled in or decided. */
export type Severity = 'error' | 'warning' | 'todo' | 'info';

/** One contradiction, located. Amounts are printed in the report's unit. */
export interface Finding {
  /** The same for the same rule, place and figures, in every check. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Where;
  /** All places of a finding that has several; `where` is the first of them. */
  readonly places?: readonly Where[];
  /** One Chinese sentence: what, where, and what the rule expects. */
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** How far expected and actual amounts are apart, in 分: how loud the finding is among its equals. */
  readonly difference: Fen | null;
  /** The formula that gives what is expected, as a sentence. */
  readonly formula: string | null;
  /**
   * The replacement: of the words at `where.range`; of the name of `where.row`; in the cell at `where.address`,
   * where nothing (`''`) leaves it to the formula; beneath `where.table`, as its 说明, where no row is named. `null` where people decide.
   */
  readonly correction: string | null;
}

/** Every place of a finding, the first one first. */
export function placesOf({ where, places }: Pick<Finding, 'where' | 'places'>): readonly Where[] {
  return places ?? [where];
}

export interface Where {
  readonly table?: string;
  /** Part of the document, section and sub-section, as they are headed. */
  readonly section?: string;
  readonly row?: string;
  readonly column?: string;
  /** The part whose paragraph is meant; absent for forms and annexes. */
  readonly part?: TextPart;
  /** Number of the paragraph in its part, from 0. */
  readonly paragraph?: number;
  /** From the first character of the words meant to the one after the last, in the paragraph. */
  readonly range?: readonly [from: number, to: number];
  /** The field of an annex whose words are meant; `range` counts in it. */
  readonly annex?: readonly [id: '附件1' | '附件2', ...path: (string | number)[]];
  /** The words meant, as they stand there. */
  readonly text?: string;
  readonly address?: Address;
}
