import { utils } from '@e965/xlsx';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { fen, formatAmount } from '#shared/money/amount';
import { WORKING } from '#shared/publication/editions/edition';
import { mapTables, type Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import { publishReference } from '../publication/reference.ts';
import { announceMissing, HAS_LIBREOFFICE, validateForAll } from './office.ts';
import { gridsOf, openWorkbook, printed, shownInExcel } from './read-back.ts';
import { formulas, recalculationDifferences } from './recalculation.ts';

const EXACT = '元';
const reference = publishReference();
const bytes = await writeExcel(reference, WORKING);
const book = openWorkbook(bytes);
const grids = gridsOf(reference);

describe('the workbook', () => {
  it('the workbook is valid for Office', async () => {
    expect(await validateForAll(bytes, 'workbook.xlsx')).toEqual([]);
  });

  it('the workbook has one sheet per table and annex, the exact figures, the relations and the texts', () => {
    expect(book.SheetNames).toEqual([...grids.map((grid) => grid.id), EXACT, '校验', '文字']);
  });

  it('the workbook shows every cell of every table at its position, exactly as printed', () => {
    for (const grid of grids) expect(shownInExcel(book, grid), grid.id).toEqual(printed(grid));
  });

  it('the workbook merges header cells like the form', () => {
    const merged = (book.Sheets.公开09?.['!merges'] ?? []).map((range) => utils.encode_range(range));
    expect(merged).toEqual(expect.arrayContaining(['A4:F4', 'G4:L4', 'A5:A6', 'C5:E5']));
  });

  it('the workbook calculates printed figures from exact ones, and totals from their parts', () => {
    expect(book.Sheets.公开02?.C7?.f).toMatch(/^IF\('元'!C\d+="","",ROUND\('元'!C\d+\/10000,2\)\)$/);
    const totals = formulas(book, EXACT).filter(([, formula]) => formula.includes('SUM('));
    expect(totals.length).toBeGreaterThan(100);
  });

  it('figures that contradict their formula are constants with a note', () => {
    const stated = [...reference.computed.cells.values()].filter((cell) => cell.origin === 'stated');
    const noted = Object.values(book.Sheets[EXACT] ?? {}).filter((cell) => cell?.c?.length > 0);
    expect(stated.length).toBeGreaterThan(0);
    expect(noted).toHaveLength(stated.length);
    for (const cell of noted) expect(cell.f).toBeUndefined();
  });

  it('the workbook tests every relation of the pack and every figure that contradicts its formula', () => {
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.校验 ?? {}, {
      header: 1,
      blankrows: false,
    });
    const { relations, cells } = reference.computed;
    const stated = [...cells.values()].filter((cell) => cell.origin === 'stated');
    const checks = rows.slice(3);
    expect(checks.map(([id]) => id)).toEqual([
      ...relations.map(({ relation }) => relation.id),
      ...stated.map(({ address }) => address.split('/')[0]),
    ]);
    const gaps = [
      ...relations.map(({ left, right }) => (left ?? 0) - (right ?? 0)),
      ...stated.map(({ value, computed }) => (value ?? 0) - (computed ?? 0)),
    ];
    expect(checks.map((row) => Math.round(Number(row[4]) * 100))).toEqual(gaps);
    expect(checks.map((row) => row[5])).toEqual(gaps.map((gap) => (gap === 0 ? '平' : '不平')));
    expect(formulas(book, '校验').length).toBe(4 * checks.length + 1);
  });

  it('the workbook names each form and each total in Chinese', () => {
    const names = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
    const place = names.get('公开02_合计_本年收入合计')?.replaceAll('$', '').split('!')[1] ?? '';
    const total = reference.computed.cells.get('公开02/合计/本年收入合计' as Address)?.value;
    expect(book.Sheets[EXACT]?.[place]?.v).toBe(Number(total) / 100);
    for (const table of reference.pack.tables)
      expect(names.get(table.id)).toMatch(/^'元'!\$A\$\d+:\$[A-Z]+\$\d+$/);
  });

  it('the workbook locks everything except cells that people fill in, without a password', async () => {
    const archive = await JSZip.loadAsync(bytes);
    const styles = (await archive.file('xl/styles.xml')?.async('string')) ?? '';
    const formats = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    const unlocked = formats.map((format) => format.includes('locked="0"'));
    for (const [index, name] of book.SheetNames.entries()) {
      const xml = (await archive.file(`xl/worksheets/sheet${index + 1}.xml`)?.async('string')) ?? '';
      expect(xml.includes('<sheetProtection sheet="1"'), name).toBe(name !== '文字');
      expect(xml).not.toMatch(/<sheetProtection[^>]*(?:password|hashValue)=/);
      if (name === '文字') continue;
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)];
      for (const [, place, style, inner = ''] of cells) {
        if (inner.includes('<f>')) expect(unlocked[Number(style)], `${name}!${place}`).toBe(false);
      }
      const open = cells.filter(([, , style]) => unlocked[Number(style)]);
      expect(open.length > 0, name).toBe(name === EXACT || name.startsWith('附件'));
    }
  });

  it('the workbook contains every paragraph of the document, unaltered and in order', () => {
    const rows = utils.sheet_to_json<string[]>(book.Sheets.文字 ?? {}, { header: 1 }).map(([text]) => text);
    const given = reference.publication.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
        return block.kind === 'part' || block.kind === 'heading' ? [block.text] : [];
      });
    expect(rows).toEqual(given);
  });

  it('the workbook treats text as text, whatever it looks like', async () => {
    const names = ['=1+1', '_x0041_', '0123', '+cmd', '<a>&"'];
    const made = openWorkbook(
      await writeExcel(
        publishReference((given) => withProjects(given, names)),
        WORKING,
      ),
    );
    const rows = utils.sheet_to_json<string[]>(made.Sheets.附件2 ?? {}, { header: 1 });
    expect(rows.slice(3).map((row) => row[4])).toEqual(names);
    expect(formulas(made, '附件2')).toEqual([]);
  });

  it('the workbook prints figures in 元 without dividing if the report is in 元', async () => {
    const made = openWorkbook(
      await writeExcel(
        publishReference((given) => ({ ...given, 单位: '元' })),
        WORKING,
      ),
    );
    expect(made.Sheets.公开02?.C7?.f).toMatch(/^IF\('元'!(C\d+)="","",'元'!\1\)$/);
  });
});

announceMissing('Excel 缓存值与 LibreOffice 重算对照');

describe.skipIf(!HAS_LIBREOFFICE)('the workbook calculated by LibreOffice', () => {
  it('LibreOffice calculates every cached value', async () => {
    expect(await recalculationDifferences(bytes)).toEqual([]);
  });

  it('LibreOffice prints figures halfway between two printed values like the program', async () => {
    const halfway = publishReference(withFiguresHalfway);
    const amounts = [...halfway.computed.cells.values()].map((cell) => formatAmount(cell.value, '元'));
    expect(amounts.some((text) => text.endsWith('50.00'))).toBe(true);
    expect(await recalculationDifferences(await writeExcel(halfway, WORKING))).toEqual([]);
  });

  it('a wrong cached value would be caught', async () => {
    const archive = await JSZip.loadAsync(bytes);
    const sheet = 'xl/worksheets/sheet2.xml';
    const xml = (await archive.file(sheet)?.async('string')) ?? '';
    archive.file(sheet, xml.replace('</f><v>2164.69</v>', '</f><v>2164.70</v>'));
    const wrong = await archive.generateAsync({ type: 'uint8array' });
    expect(await recalculationDifferences(wrong)).toHaveLength(1);
  });
});

function withProjects(given: Report, names: readonly string[]): Report {
  const first = given.附件2?.项目[0];
  if (given.附件2 === null || first === undefined) throw new Error('the reference has no 附件2');
  return { ...given, 附件2: { ...given.附件2, 项目: names.map((项目名称) => ({ ...first, 项目名称 })) } };
}

/** Adds 50 元 to every figure: half of the last digit printed in 万元. */
function withFiguresHalfway(given: Report): Report {
  const tables = mapTables(given.tables, (_, table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [
          column,
          cell.amount === null ? cell : { amount: fen(cell.amount + 5000), printed: null },
        ]),
      ),
    })),
  }));
  return { ...given, tables };
}
