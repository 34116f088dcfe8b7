import { beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import type { Sheet } from '#shared/imports/source/sheet';
import { type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { announceMissing, HAS_LIBREOFFICE } from '../exports/office.ts';
import { REFERENCE, readCase, SAMPLE } from '../support/cases.ts';
import { savedByOther } from './fixtures/other-office.ts';
import { WORD_DOCUMENTS } from './fixtures/word-documents.ts';
import { cellsOf, readPlain } from './plain.ts';

announceMissing('别的软件另存的文件');

const CASES = { reference: REFERENCE, sample: SAMPLE } as const;

/** Everything that was read, in order: paragraphs, and tables as lines of cells with their merges. */
function contentOf({ blocks }: SourceFile, lines: boolean): readonly unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'paragraph') return lines ? block.text.split('\n') : [block.text];
    const { merges, lead } = block.sheet;
    const spans = merges.map(({ top, left, bottom, right }) =>
      [top - lead, left, bottom - lead, right].join(),
    );
    return [{ rows: cellsOf(block.sheet), merges: spans.sort() }];
  });
}

describe.runIf(HAS_LIBREOFFICE)('Word files saved by another program', () => {
  const own: Record<string, Uint8Array> = { ...WORD_DOCUMENTS };
  beforeAll(async () => {
    for (const [name, id] of Object.entries(CASES)) {
      const { pack, report, computed } = readCase(id);
      own[name] = await writeWord(publish(pack, report, computed, { numbers: true }));
    }
  });

  it.each(['doc', 'odt', 'fodt', 'html'])('as .%s read the same', { timeout: 150_000 }, async (format) => {
    const saved = await savedByOther('docx', format, own);
    // a page has lines for Word's breaks; LibreOffice keeps deleted text in it and does not support 一、二、三
    const lines = format === 'html';
    for (const [name, bytes] of Object.entries(own)) {
      if (lines && (name === 'changes' || name === 'numbers')) continue;
      const there = contentOf(await readPlain(`${name}.${format}`, saved[name] ?? ''), lines);
      expect(there, name).toEqual(contentOf(await readPlain(`${name}.docx`, bytes), lines));
    }
  });
});

/** The reasons why figures cannot be read, by cell. */
function flawsOf({ rows }: Sheet): readonly string[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell?.flaw === undefined ? [] : [`${at},${column} ${cell.flaw}`])),
  );
}

/**
 * Cells of a worksheet, with amounts without the commas shown on a page, and without trailing empty rows and
 * columns.
 */
function figuresOf(sheet: Sheet): readonly (readonly string[])[] {
  const rows = cellsOf(sheet).map((row) =>
    row.map((text) => (/^-?[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text)),
  );
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const height = rows.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

describe.runIf(HAS_LIBREOFFICE)('workbooks saved by another program', () => {
  const own: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    for (const [name, id] of Object.entries(CASES)) {
      const { pack, report, computed } = readCase(id);
      const source = { pack, report, computed, publication: publish(pack, report, computed) };
      own[name] = await writeExcel(source, WORKING);
      own[`${name}-public`] = await writeExcel(source);
    }
  });

  it.each(['ods', 'fods', 'xls', 'html'])('as .%s read the same', { timeout: 150_000 }, async (format) => {
    const files = await savedByOther('xlsx', format, own);
    for (const [name, bytes] of Object.entries(own)) {
      const there = sheetsIn(await readPlain(`${name}.${format}`, files[name] ?? ''));
      const here = sheetsIn(await readPlain(`${name}.xlsx`, bytes));
      for (const [at, sheet] of here.entries()) {
        // one column of text becomes paragraphs on a page, and LibreOffice loses the texts of formulas in .xls
        if ((format === 'html' && sheet.name === '文字') || (format === 'xls' && sheet.name === '校验'))
          continue;
        const saved = there[at];
        expect(saved === undefined ? [] : flawsOf(saved), sheet.name).toEqual(flawsOf(sheet));
        expect(saved === undefined ? null : figuresOf(saved), `${name} ${sheet.name}`).toEqual(
          figuresOf(sheet),
        );
      }
    }
  });
});
