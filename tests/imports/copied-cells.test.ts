// Tables copied with tabs, or one cell a line: a head that spans several columns leaves blanks beside it, and cells
// are no measure of the width of text.
import { expect, it } from 'vitest';
import { readTextFile } from '#main/imports/formats/text/text';
import { compareTables } from './layouts/compare.ts';
import { drawDepartment } from './layouts/department.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { type PrintedDocument, printDocument } from './layouts/print.ts';
import { alarms, findingsOf, readFile } from './layouts/read.ts';

function copied({ blocks }: PrintedDocument, separator: string): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map((row) => row.map((cell) => cell?.text ?? '').join(separator)),
    )
    .join('\n');
}

it.each(['上海', '江苏', '河南', '北京'])('%s: every figure is read, and nothing is wrong', (id) => {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError(`no layout ${id}`);
  const document = printDocument(drawDepartment(3, 'exact'), layout);
  const read = readFile(readTextFile('a.txt', Buffer.from(copied(document, '\t'))));
  expect(compareTables(document.truth, read.document).differences).toEqual([]);
  expect(alarms(findingsOf(read))).toEqual([]);
});

it.each(['上海', '江苏', '河南', '北京', '湖南', '四川'])('%s: one cell a line, nothing is wrong', (id) => {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError(`no layout ${id}`);
  const document = printDocument(drawDepartment(3, 'exact'), layout);
  const read = readFile(readTextFile('a.txt', Buffer.from(copied(document, '\n'))));
  expect(alarms(findingsOf(read))).toEqual([]);
});
