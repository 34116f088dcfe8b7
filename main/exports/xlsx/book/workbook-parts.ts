import type { Workbook } from 'exceljs';
import type { Parts } from '#main/exports/office-package/parts';

/** Receives each part that exceljs adds to an archive. */
interface Collector {
  append(content: string | Uint8Array, of: { readonly name: string }): void;
}

type Step = (into: Collector, model: unknown) => Promise<void>;

/** The steps of exceljs' own `write`, which its types do not declare. */
interface Steps {
  prepareModel(model: unknown, options: object): void;
  readonly addContentTypes: Step;
  readonly addOfficeRels: Step;
  readonly addWorkbookRels: Step;
  readonly addWorksheets: Step;
  readonly addSharedStrings: Step;
  readonly addDrawings: Step;
  readonly addTables: Step;
  readonly addThemes: Step;
  readonly addStyles: Step;
  readonly addMedia: Step;
  readonly addApp: Step;
  readonly addCore: Step;
  readonly addWorkbook: Step;
}

/** In its order: strings are known only after the sheets are written. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const satisfies readonly (keyof Steps)[];

/** The parts of a workbook as exceljs writes them, without the archive that `write` would make from them. */
export async function workbookParts({ xlsx, model }: Workbook): Promise<Parts> {
  const steps = xlsx as unknown as Steps;
  const parts: Parts = new Map();
  const collector: Collector = { append: (content, { name }) => parts.set(name, content) };
  steps.prepareModel(model, {});
  for (const step of STEPS) await steps[step](collector, model);
  return parts;
}
