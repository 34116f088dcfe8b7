import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { compute } from '#shared/compute/compute';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import { defaultPack } from '../support/cases.ts';
import { FIXTURES } from './fixtures.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, outlineOf, renderAll, validate } from './office.ts';
import { listedPages, misplaced } from './word-contents.ts';

const MINUTES = 60_000;
const pack = defaultPack();
const files = new Map<string, Uint8Array>();
const outlines = new Map<string, ReturnType<typeof outlineOf>>();
/** Every report with one of the page presets in turn; with FULL=1 with each of them. */
const cases = Object.keys(FIXTURES).flatMap((fixture, place) => {
  const pages = Object.values(PAGE_PRESETS);
  const chosen = process.env.FULL ? pages : pages.filter((_, at) => at === place % pages.length);
  return chosen.map((page) => ({ name: `${fixture}-${page.id}`, fixture, page }));
});

announceMissing('Word 目录页码与 LibreOffice 排版对照');

beforeAll(async () => {
  for (const { name, fixture, page } of cases) {
    const report = FIXTURES[fixture]?.();
    if (report === undefined) throw new Error('no such fixture');
    const publication = publish(pack, report, compute(pack, report), { charts: true, numbers: true });
    const origin = { report: report.id, pack: report.pack, snapshot: '0' };
    files.set(name, await writeWord(publication, { page, origin }));
  }
  if (!HAS_LIBREOFFICE) return;
  await inTempFolder(async (folder) => {
    for (const [name, pdf] of await renderAll(files, folder)) outlines.set(name, outlineOf(pdf));
  });
}, 10 * MINUTES);

afterAll(() => files.clear());

describe.each(cases)('$name', ({ name }) => {
  it(
    'the Word file of every report is valid for Office',
    async () => {
      expect(await validate(fileOf(name), 'document.docx')).toEqual([]);
    },
    2 * MINUTES,
  );

  it.skipIf(!HAS_LIBREOFFICE)('every heading is on the page given in the 目录', async () => {
    const listed = await listedPages(fileOf(name));
    expect(misplaced(listed, outlines.get(name)?.headings ?? [])).toEqual([]);
    expect(listed.length).toBeGreaterThan(20);
  });
});

function fileOf(name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} was not made`);
  return bytes;
}
