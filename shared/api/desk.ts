import { z } from 'zod';
import type { KnownState, ReportCounts } from '#shared/desk/state';
import type { MadeFile, ReportSummary } from './answers.ts';
import { type CombineOutputs, combineInputs } from './combine.ts';
import { givenFilesSchema } from './imports.ts';

const id = z.string().min(1).max(64);

/** Inputs of methods on many reports; part of the contract. */
export const deskInputs = {
  ...combineInputs,
  /** Every report, with what is known without opening it. */
  'desk.list': z.strictObject({}),
  /** Checks a report in a separate thread and stores the counts. */
  'desk.renew': z.strictObject({ report: id }),
  /**
   * Records that the 公开版 of the report's current state was exported; called once the files are written.
   */
  'desk.exported': z.strictObject({ report: id }),
  /** Stores the day on which a report was published; `null` removes it. */
  'desk.published': z.strictObject({
    report: id,
    on: z.iso.date('日期应写成 2024-08-30 的样子').nullable(),
  }),
  /** Stores the 主管部门 that reports belong to, their place in the tree; `null` removes it. */
  'desk.place': z.strictObject({
    reports: z.array(id).min(1).max(10_000),
    superior: z.string().trim().min(1, '请填写主管部门').max(100).nullable(),
  }),
  /**
   * Imports the files of one department as a new report, without a preview; `partial`: even if parts of
   * them were not understood; `name`: of the file or folder, for what the files themselves do not name.
   */
  'desk.bringIn': z.strictObject({
    files: givenFilesSchema,
    partial: z.boolean().default(false),
    name: z.string().max(400).default(''),
  }),
  /** The outcome for each of many reports, as a workbook. */
  'desk.outcome': z.strictObject({
    title: z.string().min(1).max(100),
    lines: z
      .array(
        z.strictObject({ name: z.string().max(400), became: z.string().max(20), why: z.string().max(5_000) }),
      )
      .max(20_000),
  }),
} as const;

/** The result of importing the files of one department. */
export interface BroughtIn {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
  /** Whether the report is new; an existing report is left unchanged. */
  readonly isNew: boolean;
  /** Parts that were not understood or need checking, one sentence each. */
  readonly unread: readonly string[];
}

/** A row of the list of reports. */
export interface DeskRow extends ReportSummary, KnownState {
  /** Checksum of the report as stored. */
  readonly sum: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string | null;
  /** The 主管部门 that a person assigned to the report. */
  readonly superior: string | null;
  /** The 汇总 that includes the report. */
  readonly whole: string | null;
  /** The number of its units; 0 if it was not made from others. */
  readonly units: number;
  /** The number of units changed since. */
  readonly changedUnits: number;
}

export interface DeskOutputs extends CombineOutputs {
  'desk.list': readonly DeskRow[];
  'desk.renew': ReportCounts;
  'desk.exported': Record<never, never>;
  'desk.published': Record<never, never>;
  'desk.place': Record<never, never>;
  'desk.bringIn': BroughtIn;
  'desk.outcome': MadeFile;
}
