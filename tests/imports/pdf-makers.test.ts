import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { readDocx } from '#main/imports/formats/docx/read-docx';
import { readPdf } from '#main/imports/formats/pdf/read-pdf';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { HAS_LIBREOFFICE } from '../exports/office.ts';
import { publishReference } from '../publication/reference.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { type Conversion, convert } from '../support/libreoffice/convert.ts';
import { lastingFolder } from '../support/temp-folder.ts';

const { publication } = publishReference();
const folder = lastingFolder();
if (!HAS_LIBREOFFICE) console.warn('跳过：LibreOffice 写的 PDF（本机没有 soffice）');

/** LibreOffice's PDF of a file. */
async function byLibreOffice(
  name: string,
  content: string | Uint8Array,
  how: Pick<Conversion, 'filter' | 'read'>,
): Promise<SourceFile> {
  const from = join(folder, name);
  const to = `${from}.pdf`;
  writeFileSync(from, content);
  await convert([{ from, to, ...how }]);
  return readPdf('甲.pdf', readFileSync(to));
}

/** LibreOffice omits marks that hang over the margin; titles may wrap at their own breaks. */
function wordsOf(text: string): string {
  return text.replace(/[\s，。、；：]/g, '');
}

function paragraphs(source: SourceFile): readonly string[] {
  return paragraphsIn(source)
    .map(wordsOf)
    .filter((text) => text !== '' && text !== '目录');
}

/** Each text in a cell, once: a header is repeated on every page. */
function cellTexts(source: SourceFile): readonly string[] {
  const texts = sheetsIn(source).flatMap(({ rows, lead }) =>
    rows.slice(lead).flatMap((row) => row.map((cell) => wordsOf(cell?.text ?? ''))),
  );
  return [...new Set(texts)].filter((text) => text !== '').sort();
}

function figures(source: SourceFile): readonly string[] {
  const texts = sheetsIn(source).flatMap(({ rows, lead }) => rows.slice(lead).flat());
  return texts
    .flatMap((cell) => (/^-?\d[\d,]*\.\d+%?$/.test(cell?.text ?? '') ? [cell?.text ?? ''] : []))
    .sort();
}

describe('the same document as PDF and as Word', () => {
  it('the program’s own document reads the same as PDF and as Word', { timeout: 180_000 }, async () => {
    await offerTestBrowser();
    const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
    if (!made.ok) throw new Error(made.error.message);
    const pdf = await readPdf('甲.pdf', Buffer.from(made.value));
    const word = readDocx('甲.docx', Buffer.from(await writeWord(publication)));
    expect(paragraphs(pdf)).toEqual(paragraphs(word));
    expect(cellTexts(pdf)).toEqual(cellTexts(word));
    expect(figures(pdf)).toEqual(figures(word));
  });

  it.skipIf(!HAS_LIBREOFFICE)(
    'LibreOffice’s document reads the same as PDF and as Word',
    { timeout: 180_000 },
    async () => {
      const bytes = await writeWord(publication);
      const pdf = await byLibreOffice('document.docx', bytes, { filter: 'writer_pdf_Export' });
      const word = readDocx('甲.docx', Buffer.from(bytes));
      expect(paragraphs(pdf)).toEqual(paragraphs(word));
      expect(cellTexts(pdf)).toEqual(cellTexts(word));
      expect(figures(pdf)).toEqual(figures(word));
    },
  );
});

const ROWS = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['205', '教育支出', '1,234.56', '1,000.00', '234.56'],
  ['20502', '普通教育', '1,234.56', '1,000.00', '234.56'],
  ['208', '社会保障和就业支出', '-12.00', '', '-12.00'],
];

describe.skipIf(!HAS_LIBREOFFICE)('LibreOffice', () => {
  const cells = ROWS.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');

  it.each([
    ['a page of the web', 'border="1"'],
    ['a page of the web whose table has no lines', 'border="0" width="100%"'],
  ])('LibreOffice: %s', { timeout: 120_000 }, async (_, look) => {
    const html = `<html><meta charset="utf-8"><body><table ${look} cellspacing="0">${cells}</table><p>以上各项均已核对。</p></body></html>`;
    const source = await byLibreOffice('page.html', html, { filter: 'writer_web_pdf_Export' });
    expect(
      sheetsIn(source).map(({ rows, lead }) =>
        rows.slice(lead).map((row) => row.map((cell) => cell?.text ?? '')),
      ),
    ).toEqual([ROWS]);
    expect(paragraphs(source)).toEqual(['以上各项均已核对']);
  });

  it('LibreOffice: a sheet of figures without lines is read', { timeout: 120_000 }, async () => {
    const rows = ROWS.map((row, at) => (at === 0 ? ['编码', '名称', ...row.slice(2)] : row)).slice(0, 3);
    rows.push(['210', '卫生支出', '-12.00', '', '-12.00']);
    const csv = rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');
    const source = await byLibreOffice('sheet.csv', csv, {
      filter: 'calc_pdf_Export',
      read: { filter: 'Text - txt - csv (StarCalc)', options: '44,34,76,1,1/2/2/2/3/2/4/2/5/2' },
    });
    expect(cellTexts(source)).toEqual([...new Set(rows.flat())].filter((text) => text !== '').sort());
  });
});
