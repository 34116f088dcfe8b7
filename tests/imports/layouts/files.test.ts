// The same documents as files: a file's content is read as printed.
import { describe, expect, it } from 'vitest';
import { readApart } from '#main/imports/apart/read-apart';
import { compareTables, shown } from './compare.ts';
import { drawDepartment } from './department.ts';
import { hasOffice } from './files/office.ts';
import { type FileFormat, fileOf, OFFICE_FORMATS, OWN_FORMATS } from './files.ts';
import { LAYOUTS } from './layouts.ts';
import { printDocument } from './print.ts';
import { readFile } from './read.ts';

const WHOLE = Boolean(process.env.FULL) || Number(process.env.LAYOUT_ROUNDS ?? 1) > 1;
const STEP = WHOLE ? 1 : 6;
const MINUTE = 60_000;
const SHOWN = 8;

const office = await hasOffice();
/** Each layout in one format; in the full run, in all formats written here. */
const own = LAYOUTS.filter((_, index) => index % STEP === 0).flatMap((layout, index) =>
  OWN_FORMATS.filter((_, at) => WHOLE || at === index % OWN_FORMATS.length).map((format) => ({
    layout,
    format,
    id: layout.id,
  })),
);
const saved = OFFICE_FORMATS.flatMap((format, index) =>
  LAYOUTS.filter((_, at) => at % (WHOLE ? 5 : LAYOUTS.length) === index).map((layout) => ({
    layout,
    format,
    id: layout.id,
  })),
);

describe('others’ files', () => {
  it.each(own)('$id is read from $format', { timeout: MINUTE }, async ({ layout, format }) => {
    expect(await differences(LAYOUTS.indexOf(layout), format)).toEqual([]);
  });

  it.skipIf(!office).each(saved)(
    '$id is read from $format saved by LibreOffice',
    { timeout: 3 * MINUTE },
    async ({ layout, format }) => {
      expect(await differences(LAYOUTS.indexOf(layout), format)).toEqual([]);
    },
  );
});

async function differences(index: number, format: FileFormat): Promise<readonly string[]> {
  const layout = LAYOUTS[index];
  if (layout === undefined) throw new RangeError('no such layout');
  const printed = printDocument(drawDepartment(index + 1, index % 2 === 0 ? 'wan' : 'exact'), layout);
  const read = await readApart()([await fileOf(printed, format)]);
  if (!read.ok) return [read.error.message];
  const [file] = read.value;
  if (file === undefined) return ['nothing was read'];
  const all = compareTables(printed.truth, readFile(file).document).differences.map(shown);
  return all.length <= SHOWN ? all : [...all.slice(0, SHOWN), `…… 另有 ${all.length - SHOWN} 处`];
}
