import { z } from 'zod';
import type { YearFigures } from '#shared/compute/headlines';
import type { Misfit } from '#shared/compute/move';
import type { Subject } from '#shared/tables/grammar';

const id = z.string().min(1).max(64);
const report = z.strictObject({ report: id });
const target = z.strictObject({ report: id, pack: id });

/** Inputs of methods on other years and their forms; part of the contract. */
export const yearInputs = {
  /** Headline figures of the same department's earlier reports, oldest first. */
  'reports.earlierYears': report,
  /**
   * 科目 that occur in the user's other reports but not in the dictionary of this report's year, by code.
   */
  'subjects.learned': report,
  /** The figures of a report that the forms of another pack lack or compute differently. */
  'reports.previewMove': target,
  /** Moves a report to another pack's forms, as one step. */
  'reports.move': target,
  /** Creates the report of the following year: rows, texts and last year's totals. */
  'reports.nextYear': report,
} as const;

/** A 科目 known from a report, not from the dictionary. */
export interface LearnedSubject extends Subject {
  /** e.g. `导入：示例局2022年度`. */
  readonly origin: string;
}

export interface YearOutputs {
  'reports.earlierYears': readonly YearFigures[];
  'subjects.learned': readonly LearnedSubject[];
  'reports.previewMove': { readonly misfits: readonly Misfit[] };
  'reports.move': Record<never, never>;
  'reports.nextYear': {
    readonly report: string;
    readonly 年度: number;
    readonly pack: string;
    /** 科目 missing from the new year's dictionary. */
    readonly dropped: readonly Subject[];
  };
}
