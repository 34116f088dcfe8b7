import { z } from 'zod';
import type { KnownState, ReportCounts } from '#shared/desk/state';
import type { MadeFile, ReportSummary } from './answers.ts';
import { type CombineOutputs, combineInputs } from './combine.ts';
import { givenFilesSchema } from './imports.ts';

const id = z.string().min(1).max(64);

/** Inputs of what is done with many reports; part of the contract. */
export const deskInputs = {
  ...combineInputs,
  /** Every report with what is known of it without opening it. */
  'desk.list': z.strictObject({}),
  /** Checks a report in a thread of its own and keeps what it counts. */
  'desk.renew': z.strictObject({ report: id }),
  /** Keeps that the 公开版 of a report, as it is now, lies in files: told once they are written. */
  'desk.exported': z.strictObject({ report: id }),
  /** Keeps the day on which a report was published; `null` takes it back. */
  'desk.published': z.strictObject({
    report: id,
    on: z.iso.date('日期应写成 2024-08-30 的样子').nullable(),
  }),
  /** Keeps the 主管部门 that reports belong to, their place in the tree; `null` takes it back. */
  'desk.place': z.strictObject({
    reports: z.array(id).min(1).max(10_000),
    superior: z.string().trim().min(1, '请填写主管部门').max(100).nullable(),
  }),
  /**
   * Brings the files of one department in as a new report, without a look in between; `partial`: although parts of
   * them were not understood.
   */
  'desk.bringIn': z.strictObject({ files: givenFilesSchema, partial: z.boolean().default(false) }),
  /** What became of each of many, as a workbook. */
  'desk.outcome': z.strictObject({
    title: z.string().min(1).max(100),
    lines: z
      .array(
        z.strictObject({ name: z.string().max(400), became: z.string().max(20), why: z.string().max(5_000) }),
      )
      .max(20_000),
  }),
} as const;

/** What the files of one department became. */
export interface BroughtIn {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
  /** Whether it was made of the files; a report that stood already is left as it is. */
  readonly isNew: boolean;
  /** What was not understood or has to be looked at, one sentence each. */
  readonly unread: readonly string[];
}

/** A line of the list. */
export interface DeskRow extends ReportSummary, KnownState {
  /** Checksum of the report as it is stored. */
  readonly sum: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string | null;
  /** The 主管部门 that somebody said the report belongs to. */
  readonly superior: string | null;
  /** The 汇总 that the report is a unit of. */
  readonly whole: string | null;
  /** How many units it was made of; 0 where it was not made of others. */
  readonly units: number;
  /** How many of them have changed since. */
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
