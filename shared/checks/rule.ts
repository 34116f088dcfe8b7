import type { TableId } from '#shared/tables/address';
import type { Context } from './context/context.ts';
import type { Finding, Severity } from './findings/finding.ts';

/** The scope of a rule, for the catalogue. */
export type Scope = '表内' | '表间' | '文表' | '文字' | '附件' | '全文';

/** A rule of the check: its requirement, its basis, and a pure function that finds breaches. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** The severity of a breach, unless the breach states its own. */
  readonly severity: Severity;
  /** The regulation or accounting identity it is based on. */
  readonly basis: string;
  readonly scope: Scope;
  /** Forms it needs: it does not run while one of them is unread. */
  readonly needs?: readonly TableId[];
  /** Forms it judges one by one: unread ones are omitted, and named as omitted. */
  readonly judges?: readonly TableId[];
  /** Whether it reports causes, not consequences. */
  readonly tellsCauses?: true;
  readonly check: (context: Context) => readonly Breach[] | Skipped;
}

/** A finding as its rule makes it. */
export type Breach = Pick<Finding, 'where' | 'message'> &
  Partial<Omit<Finding, 'rule' | 'key'>> & {
    /** Forms it relies on, besides those in its location and message. */
    readonly tables?: readonly TableId[];
  };

/** A rule that could not run gives the reason; it never counts as passed. */
export interface Skipped {
  readonly skipped: string;
}

export function isSkipped(result: readonly Breach[] | Skipped): result is Skipped {
  return 'skipped' in result;
}

/** Completes a breach with the properties of its rule. */
export function toFinding(rule: Rule, { tables: _, ...breach }: Breach, key: string): Finding {
  return {
    key,
    severity: rule.severity,
    expected: null,
    actual: null,
    difference: null,
    formula: null,
    correction: null,
    ...breach,
    rule: rule.id,
  };
}
