import type { Address } from '../tables/address.ts';

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
}

export interface Where {
  readonly table?: string;
  readonly section?: string;
  readonly row?: string;
  readonly column?: string;
  readonly paragraph?: number;
  readonly text?: string;
  readonly address?: Address;
}
