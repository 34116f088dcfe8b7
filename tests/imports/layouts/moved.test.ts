// An amount in the column beside its own, in a 项, those above it and 合计: the form balances, and one finding tells it.
import { expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import { withCells } from './errors/planted.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { digits } from './print-money.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const COLUMNS = ['基本支出', '项目支出'] as const;
/** In 分: 8.76 万元. */
const MOVED = 8_760_000;

/** A 项 with enough 基本支出, with the rows above it. */
function chainIn({ figures }: PrintedDocument, table: string) {
  const at = (row: string, column: string) =>
    figures.find(({ place }) => place?.table === table && place.row === row && place.column === column);
  const items = figures.flatMap(({ place }) =>
    place?.table === table && /^\d{7}$/.test(place.row) && place.column === '基本支出' ? [place.row] : [],
  );
  const item = items.find((row) => (at(row, '基本支出')?.amount ?? 0) > 2 * MOVED) ?? '';
  return [item, item.slice(0, 5), item.slice(0, 3), '合计'].flatMap((row) =>
    COLUMNS.flatMap((column) => at(row, column) ?? []),
  );
}

function moved(document: PrintedDocument, table: string): { document: PrintedDocument; item: string } {
  const chain = chainIn(document, table);
  const item = chain[0]?.place?.row ?? '';
  let changed = document;
  for (const { block, row, column, amount, place } of chain) {
    const by = place?.column === '基本支出' ? -MOVED : MOVED;
    const text = digits((amount ?? 0) + by, document.layout.unit, document.layout.thousands);
    changed = withCells(changed, block, [{ row, column, text }]);
  }
  return { document: changed, item };
}

const CASES = ['上海', '河南', '北京', '湖南', '江苏'].flatMap((id) =>
  ['公开05', '公开03'].map((table) => [id, table] as const),
);

it.each(CASES)('%s: an amount moved within %s is one finding', (id, table) => {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError(`no layout ${id}`);
  const document = printDocument(drawDepartment(8, 'wan'), layout);
  const { document: wrong, item } = moved(document, table);
  expect(item).toMatch(/^\d{7}$/);
  const said = alarms(findingsOf(readFile(printedSource(wrong))));
  expect(said.map(({ rule, where }) => [rule, where.table, where.row])).toEqual([['数额有误', table, item]]);
  expect(said[0]?.message).toContain('应在“基本支出”，记在了“项目支出”');
  expect(said[0]?.message).not.toContain('也可能');
});
