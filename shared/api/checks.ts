import { z } from 'zod';
import type { CheckReport } from '#shared/checks/run';
import type { MadeFile } from './answers.ts';

const id = z.string().min(1).max(64);
/** Key of a finding. */
const finding = z.string().min(1).max(150);

/** The methods of the check. */
export const checkInputs = {
  'checks.run': z.strictObject({ report: id }),
  /** Lets a finding stand for a reason; `null` opens it again. */
  'checks.verify': z.strictObject({
    report: id,
    finding,
    reason: z.string().trim().min(1, '请写明核实的情况').max(2000).nullable(),
  }),
  /** Makes the corrections of findings, as one step. */
  'checks.correct': z.strictObject({
    report: id,
    findings: z.array(finding).min(1).max(10_000),
  }),
  /** 体检报告, to sign and file. */
  'checks.publish': z.strictObject({ report: id, format: z.enum(['docx', 'html']) }),
  /** Records that the report was exported with errors standing, and why. */
  'checks.exportAnyway': z.strictObject({
    report: id,
    errors: z.int().min(0),
    reason: z.string().trim().min(1, '请写明仍然导出的理由').max(2000),
  }),
} as const;

export interface CheckOutputs {
  'checks.run': CheckReport;
  'checks.verify': Record<never, never>;
  /** How many were put right, and what could not be, as messages. */
  'checks.correct': { readonly corrected: number; readonly left: readonly string[] };
  'checks.publish': MadeFile;
  'checks.exportAnyway': Record<never, never>;
}
