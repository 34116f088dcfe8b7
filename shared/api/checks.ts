import { z } from 'zod';
import type { CheckReport } from '#shared/checks/run';
import type { MadeFile } from './answers.ts';

const id = z.string().min(1).max(64);

/** Methods of the check. */
export const checkInputs = {
  'checks.run': z.strictObject({ report: id }),
  /** 体检报告, to sign and file. */
  'checks.publish': z.strictObject({ report: id, format: z.enum(['docx', 'html']) }),
  /** Records that the report was exported despite open errors, and why. */
  'checks.exportAnyway': z.strictObject({
    report: id,
    errors: z.int().min(0),
    reason: z.string().trim().min(1, '请写明仍然导出的理由').max(2000),
  }),
} as const;

export interface CheckOutputs {
  'checks.run': CheckReport;
  'checks.publish': MadeFile;
  'checks.exportAnyway': Record<never, never>;
}
