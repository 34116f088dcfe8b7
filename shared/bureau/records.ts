import type { Finding } from '#shared/checks/findings/finding';
import type { ReadSummary } from '#shared/imports/document/read-summary';
import type { CheckState, Decision, State } from './states.ts';

/** A department or unit that hands in. */
export interface UnitRecord {
  readonly id: string;
  readonly name: string;
  /** The department above it; `null` for a department. */
  readonly parent: string | null;
  /** The 科室 or area in charge of it. */
  readonly group: string;
}

/** A line of the roster: a unit in one year. */
export interface RosterLine extends UnitRecord {
  /** Day by which it must be public, `2025-08-21`; `null` if the 批复 is not entered. */
  readonly due: string | null;
  readonly state: State;
  readonly submission: string | null;
  readonly version: number;
  /** Counts of the latest check; `null` if none has finished. */
  readonly errors: number | null;
  readonly warnings: number | null;
  /** 收入总计, 支出总计 and 三公 of the latest submission, in 分; `null` if they were not read. */
  readonly figures: HeadlineFigures;
  readonly changedAt: string | null;
}

export interface HeadlineFigures {
  readonly 收入总计: number | null;
  readonly 支出总计: number | null;
  readonly 三公决算数: number | null;
  readonly 三公预算数: number | null;
}

/** A submitted file; never changed. */
export interface SubmissionRecord {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly year: number;
  readonly version: number;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly by: string;
  readonly at: string;
  readonly check: CheckState;
  readonly decision: Decision | null;
}

/** An officer's remark to a unit, on the whole document or one finding. */
export interface Remark {
  /** Key of the finding; `null` for the whole document. */
  readonly finding: string | null;
  readonly place: string;
  readonly text: string;
}

export interface SubmissionDetail extends SubmissionRecord {
  readonly findings: readonly Finding[];
  readonly read: ReadSummary | null;
  /** The reason it could not be checked. */
  readonly notChecked: string | null;
  readonly remarks: readonly Remark[];
}

/** An entry of the audit log. */
export interface ActRecord {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly detail: string;
}
