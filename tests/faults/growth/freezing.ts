import { book, sheetXml } from '../../imports/fixtures/hostile.ts';
import { par, tbl, wordFile } from '../../imports/fixtures/word.ts';
import { codeOf, HEAD_02, times } from './sources.ts';

export interface Freezing {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

const cellXml = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** Small files with much to recognise, each as large as a reader accepts. */
export function freezingFiles(): readonly Freezing[] {
  // headers below each other, each with a word of its own
  const rows = times(
    19_000,
    (at) =>
      `<row>${HEAD_02.map((word, column) => cellXml(column === 8 ? `${word}${at}` : word)).join('')}</row>`,
  );
  const lines = times(19_000, (at) =>
    at % 2 === 0 ? '收入决算表' : `${codeOf(at)} 科目${at} 1.00 1.00 0.00 0.00 0.00`,
  );
  const merged = times(
    2_000,
    (at) =>
      `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${par('')}</w:tc><w:tc>${par(`项目${at}`)}</w:tc></w:tr>`,
  );
  const heads = [...HEAD_02.slice(0, 4), '项目名称'];
  return [
    { filename: '甲.xlsx', bytes: book({ sheet: sheetXml(rows.join('')) }) },
    { filename: '甲.txt', bytes: Buffer.from(lines.join('\n')) },
    {
      filename: '甲.docx',
      bytes: wordFile(times(4, () => par('收入决算表') + tbl(heads, ...merged)).join('')),
    },
  ];
}
