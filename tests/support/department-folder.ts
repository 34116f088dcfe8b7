import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDepartment } from '../imports/layouts/department.ts';
import type { Planted } from '../imports/layouts/errors/planted.ts';
import { plantedErrors } from '../imports/layouts/errors.ts';
import { allSavedAs } from '../imports/layouts/files/office.ts';
import { type FileFormat, fileOf } from '../imports/layouts/files.ts';
import { LAYOUTS } from '../imports/layouts/layouts.ts';
import { type PrintedDocument, printDocument } from '../imports/layouts/print.ts';
import { known } from '../imports/layouts/random.ts';
import { tempFolder } from './temp-folder.ts';

/** Regions with different forms and wording. */
const PLACES = ['河南', '上海', '北京', '四川', '湖南'];

export interface DepartmentFolder {
  readonly folder: string;
  /** By the name of the file. */
  readonly planted: ReadonlyMap<string, Planted>;
}

/** Published documents of departments, in the forms of five regions; every `each`-th of them has one error. */
export async function departmentFolder(
  count: number,
  each: number,
  formats: readonly FileFormat[],
): Promise<DepartmentFolder> {
  const folder = join(tempFolder(), '公开');
  mkdirSync(folder);
  const planted = new Map<string, Planted>();
  const toSave = new Map<string, Uint8Array>();
  for (let at = 0; at < count; at++) {
    const layout = known(LAYOUTS.find(({ id }) => id === PLACES[at % PLACES.length]));
    const format = known(formats[Math.floor(at / PLACES.length) % formats.length]);
    const printed = printDocument(drawDepartment(at + 1, at % 2 === 0 ? 'wan' : 'exact'), layout);
    const error = at % each === each - 1 ? errorFor(printed, at, format) : null;
    // LibreOffice starts once for everything it saves
    const isSaved = format === 'pdf';
    const { filename, bytes } = await fileOf(error?.document ?? printed, isSaved ? 'docx' : format);
    const name = `${String(at + 1).padStart(3, '0')} ${isSaved ? filename.replace(/docx$/, 'pdf') : filename}`;
    if (isSaved) toSave.set(name, bytes);
    else writeFileSync(join(folder, name), bytes);
    if (error !== null) planted.set(name, error);
  }
  const saved = toSave.size === 0 ? [] : await allSavedAs([...toSave.values()], 'pdf');
  for (const [at, name] of [...toSave.keys()].entries()) writeFileSync(join(folder, name), known(saved[at]));
  return { folder, planted };
}

/** Another kind of error each time; a workbook has no text. */
function errorFor(printed: PrintedDocument, at: number, format: FileFormat): Planted {
  const errors = plantedErrors(printed, at + 1).filter(
    ({ paragraph, table }) => !format.startsWith('xlsx') || (paragraph === undefined && table !== undefined),
  );
  return known(errors[(at * 7) % errors.length]);
}
