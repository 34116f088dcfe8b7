import type { TableId } from '#shared/tables/address';
import type { Context } from './context/context.ts';
import type { Finding, Severity } from './findings/finding.ts';

/** The scope of a rule, for the catalogue. */
export type Scope = '表内' | '表间' | '文表' | '文字' | '附件' | '全文';

/** A rule of the check: what it demands, on whose authority, and one pure function that looks for breaches. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** Of a breach, unless the breach itself says otherwise. */
  readonly severity: Severity;
  /** The regulation, or the accounting identity, that it follows from. */
  readonly basis: string;
  readonly scope: Scope;
  /** Forms without which it says nothing: while one of them was not read, it does not run. */
  readonly needs?: readonly TableId[];
  /** Forms that it judges one by one: those that were not read are left out, and named as such. */
  readonly judges?: readonly TableId[];
  /** It tells causes, not what follows from one. */
  readonly tellsCauses?: true;
  readonly check: (context: Context) => readonly Breach[] | Skipped;
}

/** A finding as its rule makes it. */
export type Breach = Pick<Finding, 'where' | 'message'> &
  Partial<Omit<Finding, 'rule' | 'key'>> & {
    /** Forms that it rests on, beside those that its place and its message name. */
    readonly tables?: readonly TableId[];
  };

/** A rule that could not run says why; it never looks passed. */
export interface Skipped {
  readonly skipped: string;
}

export function isSkipped(result: readonly Breach[] | Skipped): result is Skipped {
  return 'skipped' in result;
}

/** Completes a breach with what its rule says of all of them. */
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
