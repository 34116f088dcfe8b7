import { z } from 'zod';
import type { SumComparison } from '#shared/combine/compare-sum';
import type { Inspected } from '#shared/desk/inspection';
import type { MadeFile } from './answers.ts';
import { givenFilesSchema } from './imports.ts';

const id = z.string().min(1).max(64);
const name = z.string().min(1).max(300);
const names = z.array(name).min(1).max(5000);

/** Inputs of inspecting many published documents (检查一批公开文本); nothing is stored. */
export const inspectionInputs = {
  /**
   * Reads and checks one document of a run; the window names both the run and the document (`name`).
   * `token` identifies the reading for `imports.cancel`.
   */
  'inspection.read': z.strictObject({ run: id, name, token: id, files: givenFilesSchema }),
  /** The findings of a run as one workbook: of the documents named, or of all. */
  'inspection.workbook': z.strictObject({ run: id, names: names.nullable().default(null) }),
  /** 整改通知 as Word files, one per document, or as one zip; the settings hold the text. */
  'inspection.notices': z.strictObject({
    run: id,
    names,
    scope: z.enum(['errors', 'errors and warnings']),
    zip: z.boolean(),
  }),
  /**
   * Compares a department's publication with those of its units, cell by cell; all are documents of the
   * run.
   */
  'inspection.compare': z.strictObject({ run: id, whole: name, units: names }),
  'inspection.close': z.strictObject({ run: id }),
} as const;

export interface InspectionOutputs {
  /** An unreadable document is not a failure of the call: the output says why. */
  'inspection.read': Inspected;
  'inspection.workbook': MadeFile;
  'inspection.notices': readonly MadeFile[];
  'inspection.compare': SumComparison;
  'inspection.close': Record<never, never>;
}
