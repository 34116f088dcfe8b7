import { z } from 'zod';
import type { AcrossRow } from '#shared/desk/across';
import type { MadeFile } from './answers.ts';

const id = z.string().min(1).max(300);

/** Inputs of comparisons across departments and years; part of the contract. */
export const acrossInputs = {
  /**
   * The figures of stored reports, computed in a thread apart from the window; a window requests a few
   * reports at a time.
   */
  'across.figures': z.strictObject({ reports: z.array(id).min(1).max(50) }),
  /** A comparison as a workbook. */
  'across.workbook': z.strictObject({
    kind: z.enum(['departments', 'years']),
    rows: z
      .array(
        z.strictObject({
          id,
          name: z.string().max(300),
          /** 0 if it was not read. */
          年度: z.int().min(0).max(2100),
          figures: z.record(z.string().max(100), z.number().nullable()),
        }),
      )
      .min(1)
      .max(5000),
  }),
} as const;

export interface AcrossOutputs {
  'across.figures': readonly AcrossRow[];
  'across.workbook': MadeFile;
}
