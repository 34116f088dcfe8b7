import { z } from 'zod';
import type { SumComparison } from '#shared/combine/compare-sum';
import type { Inspected } from '#shared/desk/inspection';
import type { MadeFile } from './answers.ts';
import { givenFilesSchema } from './imports.ts';

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(300);
const names = z.array(name).min(1).max(5000);

/** Inputs of the inspection of many published documents (检查一批公开文本); nothing of it is stored. */
export const inspectionInputs = {
  /**
   * Reads and checks one document of a run, which the window names; known in the run by `name`. `token` names the
   * reading while it lasts (`imports.cancel`).
   */
  'inspection.read': z.strictObject({ run: id, name, token: id, files: givenFilesSchema }),
  /** What was found in a run, as one workbook: of the documents named, or of all. */
  'inspection.workbook': z.strictObject({ run: id, names: names.nullable().default(null) }),
  /** 整改通知 as Word files, one a document, or as one zip; the text is that of the settings. */
  'inspection.notices': z.strictObject({
    run: id,
    names,
    scope: z.enum(['errors', 'errors and warnings']),
    zip: z.boolean(),
  }),
  /** Compares a department's publication with its units', cell by cell; all are documents of the run. */
  'inspection.compare': z.strictObject({ run: id, whole: name, units: names }),
  'inspection.close': z.strictObject({ run: id }),
} as const;

export interface InspectionOutputs {
  /** What cannot be read is no failure of the call: the answer says why. */
  'inspection.read': Inspected;
  'inspection.workbook': MadeFile;
  'inspection.notices': readonly MadeFile[];
  'inspection.compare': SumComparison;
  'inspection.close': Record<never, never>;
}
