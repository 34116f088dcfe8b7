import { beforeAll, describe, expect, it } from 'vitest';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { defaultPack } from '../support/cases.ts';
import { FIXTURES } from './fixtures.ts';
import { announceMissing, HAS_LIBREOFFICE, validate } from './office.ts';
import { openWorkbook } from './read-back.ts';
import { differencesOfAll, formulas } from './recalculation.ts';

const MINUTE = 60_000;
const pack = defaultPack();
const files = new Map<string, Uint8Array>();

announceMissing('各种报表的 Excel 与 LibreOffice 重算对照');

beforeAll(async () => {
  for (const [name, make] of Object.entries(FIXTURES)) {
    const report = make();
    const computed = compute(pack, report);
    files.set(
      name,
      await writeExcel({ pack, report, computed, publication: publish(pack, report, computed) }, WORKING),
    );
  }
}, 2 * MINUTE);

describe('the workbook of every report', () => {
  it.each(Object.keys(FIXTURES))('the workbook of every report is valid for Office: %s', async (name) => {
    const bytes = files.get(name);
    expect(bytes && (await validate(bytes, 'workbook.xlsx'))).toEqual([]);
  });

  it.skipIf(!HAS_LIBREOFFICE)(
    'every cached value equals LibreOffice’s result',
    async () => {
      for (const [name, bytes] of files) {
        const book = openWorkbook(bytes);
        const count = book.SheetNames.flatMap((sheet) => formulas(book, sheet)).length;
        expect(count, name).toBeGreaterThan(100);
      }
      const differing = [...(await differencesOfAll(files))].filter(([, cells]) => cells.length > 0);
      expect(differing).toEqual([]);
    },
    5 * MINUTE,
  );
});
