import { readFiles } from '#main/imports/read-files';
import { docFile } from '../../imports/fixtures/doc.ts';
import { book, sheetXml } from '../../imports/fixtures/hostile.ts';
import { ofdFile, pageOf } from '../../imports/fixtures/ofd.ts';
import { Painter, paintedPdf } from '../../imports/fixtures/pdf-painter.ts';
import { rawZip } from '../../imports/fixtures/raw-zip.ts';
import { cell, field, par, row, tbl, wordFile } from '../../imports/fixtures/word.ts';
import type { Growing } from './measure.ts';
import { codeOf, times } from './sources.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = ['office', 'text', 'table'].map((room) => `xmlns:${room}="${ODF}:${room}:1.0"`).join(' ');

function odf(kind: 'text' | 'spreadsheet', body: string): Uint8Array {
  return rawZip(
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
  );
}

const many = (size: number, make: (at: number) => string) => times(size, make).join('');
const text = (size: number, make: (at: number) => string) => Buffer.from(many(size, make));
const xlsxRow = (at: number) =>
  `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${codeOf(at)}</t></is></c><c r="B${at + 1}"><v>1.5</v></c></row>`;
const merge = (at: number) => `<mergeCell ref="C${at + 1}:H${at + 1}"/>`;
const ofdText = (at: number) =>
  `<ofd:TextObject ID="${at + 9}" Boundary="${10 + (at % 4) * 40} ${10 + Math.floor(at / 4)} 30 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 3 4">科目${at % 90}</ofd:TextCode></ofd:TextObject>`;
const ofdPage = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>';

function painted(size: number): Buffer {
  const pages = times(size, (at) => {
    const page = new Painter();
    for (let line = 0; line < 30; line++) page.text(60, 60 + 24 * line, `第${at}页第${line}行的文字`);
    return page;
  });
  return paintedPdf(pages);
}

const FILES: readonly [what: string, from: number, filename: string, bytes: (size: number) => Uint8Array][] =
  [
    ['.txt of lines', 4_000, '甲.txt', (n) => text(n, (at) => `第${at}行的文字，支出1.00万元\n`)],
    [
      '.txt of cells set apart by tabs',
      4_000,
      '甲.txt',
      (n) => text(n, (at) => `${codeOf(at)}\t科目\t1.00\n`),
    ],
    ['.txt of one line', 400_000, '甲.txt', (n) => text(n / 2, () => '1%')],
    ['.csv', 4_000, '甲.csv', (n) => text(n, (at) => `${codeOf(at)},"科目 ""一""",1.00\n`)],
    ['.csv of quotation marks', 200_000, '甲.csv', (n) => text(n, () => '"')],
    ['.xlsx of rows', 4_000, '甲.xlsx', (n) => book({ sheet: sheetXml(many(n, xlsxRow), '', `A1:B${n}`) })],
    [
      '.xlsx of merged cells',
      3_000,
      '甲.xlsx',
      (n) =>
        book({ sheet: sheetXml(many(n, xlsxRow), `<mergeCells>${many(n, merge)}</mergeCells>`, `A1:H${n}`) }),
    ],
    ['.docx of paragraphs', 3_000, '甲.docx', (n) => wordFile(many(n, (at) => par(`第${at}段`)))],
    [
      '.docx of one paragraph',
      5_000,
      '甲.docx',
      (n) => wordFile(`<w:p>${many(n, (at) => `<w:r><w:t>字${at}</w:t></w:r>`)}</w:p>`),
    ],
    [
      '.docx of one table',
      1_000,
      '甲.docx',
      (n) => wordFile(tbl(...times(n, (at) => row([codeOf(at), '科目', '1.00'])))),
    ],
    [
      '.docx of tables',
      500,
      '甲.docx',
      (n) =>
        wordFile(
          many(n, (at) => par(`表${at}`) + tbl([cell('甲'), cell('1.00')], [cell('乙'), cell('2.00')])),
        ),
    ],
    [
      '.docx of cells merged downwards',
      1_000,
      '甲.docx',
      (n) =>
        wordFile(
          tbl(
            ...times(n, (at) =>
              row([cell('甲', `<w:vMerge${at === 0 ? ' w:val="restart"' : ''}/>`), '1.00']),
            ),
          ),
        ),
    ],
    [
      '.docx of fields',
      1_000,
      '甲.docx',
      (n) => wordFile(many(n, () => `<w:p>${field('PAGE', '<w:r><w:t>1</w:t></w:r>')}</w:p>`)),
    ],
    [
      '.doc of paragraphs',
      3_000,
      '甲.doc',
      (n) => docFile(many(n, (at) => `第${at % 10}段\r`).slice(0, 3_000)),
    ],
    [
      '.ods of rows',
      3_000,
      '甲.ods',
      (n) =>
        odf(
          'spreadsheet',
          `<table:table table:name="甲">${many(n, (at) => `<table:table-row><table:table-cell><text:p>${codeOf(at)}</text:p></table:table-cell><table:table-cell><text:p>1.00</text:p></table:table-cell></table:table-row>`)}</table:table>`,
        ),
    ],
    [
      '.odt of paragraphs',
      4_000,
      '甲.odt',
      (n) =>
        odf(
          'text',
          many(n, (at) => `<text:p>第${at}段</text:p>`),
        ),
    ],
    [
      '.ofd of one page',
      500,
      '甲.ofd',
      (n) => ofdFile(ofdPage, { name: 'Doc_0/Pages/Page_0/Content.xml', content: pageOf(many(n, ofdText)) }),
    ],
    ['.pdf of pages', 15, '甲.pdf', painted],
    [
      '.html of rows',
      2_000,
      '甲.html',
      (n) => Buffer.from(`<html><table>${many(n, (at) => `<tr><td>${codeOf(at)}<td>科目<td>1.00`)}</table>`),
    ],
    [
      '.html of paragraphs',
      3_000,
      '甲.html',
      (n) => Buffer.from(`<html><body>${many(n, (at) => `<p>第${at}段`)}`),
    ],
    [
      '.html of cells over rows',
      1_000,
      '甲.html',
      (n) =>
        Buffer.from(
          `<html><table>${many(n, (at) => `<tr>${at % 2 === 0 ? '<td rowspan=2>甲' : ''}<td>1.00`)}</table>`,
        ),
    ],
  ];

/** Every reader of files; a file refused for its size is not measured. */
export const READ: readonly Growing[] = FILES.map(([what, from, filename, bytes]) => ({
  what: `read: ${what}`,
  from,
  make: (size) => {
    const file = { filename, bytes: bytes(size) };
    return async () => {
      const read = await readFiles([file]);
      if (!read.ok) throw new Error(`${what}: ${read.error.message}`);
    };
  },
}));
