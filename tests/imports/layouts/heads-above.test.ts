// Lines above tables other than the nine forms: another unit, another year or another department is reported.
import { expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, type Finding, findingsOf, readFile } from './read.ts';

const TITLE = /支出决算明细表$/;

function print(seed: number): { readonly document: PrintedDocument; readonly line: number } {
  const layout = LAYOUTS.find(({ id }) => id === '四川-单位');
  if (layout === undefined) throw new Error('没有这个版式');
  const document = printDocument(drawDepartment(seed, 'exact'), layout);
  // the list of contents names it first
  const title = document.blocks.findLastIndex(
    (block) => block.kind === 'paragraph' && TITLE.test(block.text),
  );
  const line = document.blocks.findIndex(
    (block, at) => at > title && block.kind === 'paragraph' && /单位：/.test(block.text),
  );
  return { document, line };
}

function check(document: PrintedDocument): readonly Finding[] {
  return alarms(findingsOf(readFile(printedSource(document))));
}

const CHANGES: readonly (readonly [what: string, from: RegExp, to: string])[] = [
  ['单位', /万元$/, '元'],
  ['部门', /(?<=单位名称：)\S+/, '东港市海洋渔业局'],
];

it.each(CHANGES)('another %s above a table of its own kind', (what, from, to) => {
  const { document, line } = print(1);
  const blocks = document.blocks.map((block, at) =>
    at === line && block.kind === 'paragraph' ? { ...block, text: block.text.replace(from, to) } : block,
  );
  expect(blocks[line]).not.toEqual(document.blocks[line]);
  expect(check(document)).toEqual([]);
  expect(check({ ...document, blocks }).map(({ rule, message }) => [rule, message])).toEqual([
    ['表头', expect.stringMatching(new RegExp(`支出决算明细表 上方写的${what}是“${to}”`))],
  ]);
});
