import { z } from 'zod';
import type { GatherPlanned } from '#shared/gather/preview/preview';
import { MONEY_UNITS } from '#shared/money/amount';
import { givenFilesSchema } from './imports.ts';

const id = z.string().min(1).max(64);

/** Inputs of 取数: figures from the accounts, the budget and last year's publication in one act. */
export const gatherInputs = {
  /**
   * Reads files and previews what they would fill. `report`: the report to fill; `null`: the report of the
   * same department and year if there is one, else a new one. `token` identifies the reading for
   * `imports.progress` and `imports.cancel`.
   */
  'gather.read': z.strictObject({
    token: id,
    report: id.nullable().default(null),
    files: givenFilesSchema,
  }),
  /** Previews the same files for another report (`null`: a new one), or with another pack for a new one. */
  'gather.preview': z.strictObject({ gather: id, report: id.nullable(), pack: id.nullable().default(null) }),
  /**
   * Writes the figures as one step, which undo reverts whole. `overwrite`: places of `kept` to be written
   * anyway.
   */
  'gather.commit': z.strictObject({
    gather: id,
    target: z.union([
      z.strictObject({ report: id }),
      z.strictObject({
        部门: z.string().trim().min(1, '请填写部门名称').max(200),
        年度: z.int().min(2000).max(2100),
        单位: z.enum(MONEY_UNITS),
      }),
    ]),
    overwrite: z.array(z.string().min(1).max(300)).max(10_000).default([]),
  }),
  /** The mapping applied, figure by figure, as lines of text. */
  'gather.explain': z.strictObject({ gather: id }),
} as const;

/** The figures that files would fill. */
export interface GatherPreview extends GatherPlanned {
  readonly gather: string;
  /** The pack of the report, or of a new one. */
  readonly pack: string;
  /** The report of the same department and year, if there is one. */
  readonly standing: string | null;
  /** The report compared with; `null`: a new one. */
  readonly report: string | null;
  /** Says that the files name another department or year than the report. */
  readonly warning: string | null;
}

export interface GatherOutputs {
  'gather.read': GatherPreview;
  'gather.preview': GatherPreview;
  /** `said`: a summary of what was done, as in `headline`. */
  'gather.commit': { readonly report: string; readonly said: string };
  'gather.explain': { readonly lines: readonly string[] };
}
