import type { TextPart } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

export type Severity = 'error' | 'warning' | 'info';

/** One contradiction, located. Amounts are printed in the report's unit. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Where;
  /** One Chinese sentence: what, where, and what the rule expects. */
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** What to put in place of the words at `where.range`, or in the cell at `where.address`; `null` where people decide. */
  readonly correction: string | null;
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
  /** First and last-but-one character of the words meant, in the paragraph. */
  readonly range?: readonly [from: number, to: number];
  /** The words meant, as they stand there. */
  readonly text?: string;
  readonly address?: Address;
}
