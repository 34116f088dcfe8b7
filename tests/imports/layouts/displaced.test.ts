// Amounts pasted beside the wrong 科目 from one row on: reported once, without consequences.
import { expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import { tableAt, withCells } from './errors/planted.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const SEEDS = [1, 3, 5];
/** The number of rows omitted in the middle. */
const LOST = 2;

it.each(SEEDS)('rows omitted in the middle of 公开05 are one finding (%i)', (seed) => {
  const layout = LAYOUTS.find(({ id }) => id === '上海');
  if (layout === undefined) throw new RangeError('no such layout');
  const printed = printDocument(drawDepartment(seed, 'exact'), layout);
  const before = new Set(alarmsOf(printed));
  const found = alarmsOf(withRowsLost(printed)).filter((each) => !before.has(each));
  expect(found).toEqual([expect.stringMatching(/个算式不平，从 \d+ .* 起金额与科目错开：\d+ 行的金额在/)]);
});

function alarmsOf(document: PrintedDocument): readonly string[] {
  return alarms(findingsOf(readFile(printedSource(document)))).map(
    ({ rule, message }) => `${rule}：${message}`,
  );
}

/** The amounts of all rows after the first third are two rows higher; the last rows repeat the first ones. */
function withRowsLost(document: PrintedDocument): PrintedDocument {
  const figures = document.figures.filter(({ place }) => place?.table === '公开05' && /^\d/.test(place.row));
  const block = figures[0]?.block ?? -1;
  const own = figures.filter((each) => each.block === block);
  const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
  const from = Math.floor(rows.length / 3);
  const text = (at: number, column: number) =>
    tableAt(document, block).rows[rows[at] ?? 0]?.[column]?.text ?? '';
  const changes = own.flatMap(({ row, column }) => {
    const at = rows.indexOf(row);
    return at < from ? [] : [{ row, column, text: text((at + LOST) % rows.length, column) }];
  });
  return withCells(document, block, changes);
}
