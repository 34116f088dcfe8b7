import { type Annex, FIELDS, type ListName } from './fields.ts';

type Row = Readonly<Record<string, string>>;

/** The rows of a list; none if the annex has no such list. */
export function rowsOf(annex: Annex, list: ListName): readonly Row[] {
  return ((annex as unknown as Record<string, unknown>)[list] as readonly Row[] | undefined) ?? [];
}

/** The annex with the texts at some addresses changed; a grouped 一级 or 二级指标 changes for its whole group. */
export function writeTexts<A extends Annex>(
  annex: A,
  edits: readonly { readonly address: string; readonly text: string }[],
): A {
  const parts: Record<string, unknown> = { ...annex };
  // each list is copied once: a paste may change thousands of cells
  const lists = new Map<ListName, Row[]>();
  for (const { address, text } of edits) {
    const [first = '', second, third] = address.split('/');
    if (second === undefined) parts[first] = text;
    else if (third === undefined) parts[first] = { ...(parts[first] as Row), [second]: text };
    else {
      const list = first as ListName;
      const rows = lists.get(list) ?? [...rowsOf(annex, list)];
      lists.set(list, rows);
      writeInList(rows, Number(second), third, text);
    }
  }
  return { ...parts, ...Object.fromEntries(lists) } as unknown as A;
}

function writeInList(rows: Row[], index: number, key: string, text: string): void {
  // if the row already has the text, so has its group
  if (rows[index]?.[key] === text) return;
  const [from, to] = groupOf(rows, index, key);
  for (let at = from; at < to; at++) {
    const row = rows[at];
    if (row !== undefined) rows[at] = { ...row, [key]: text };
  }
}

const GROUP_KEYS: Readonly<Record<string, readonly string[]>> = {
  一级指标: ['一级指标'],
  二级指标: ['一级指标', '二级指标'],
};

/** The rows, from up to, not including, to, that share a cell with a row, as 一级 and 二级指标 do in print. */
export function groupOf(
  rows: readonly Row[],
  index: number,
  key: string,
): readonly [from: number, to: number] {
  const keys = GROUP_KEYS[key];
  const own = rows[index];
  if (keys === undefined || own === undefined) return [index, index + 1];
  const same = (row: Row | undefined) => row !== undefined && keys.every((each) => row[each] === own[each]);
  if (keys.every((each) => own[each] === '')) return [index, index + 1];
  let from = index;
  let to = index + 1;
  while (same(rows[from - 1])) from--;
  while (same(rows[to])) to++;
  return [from, to];
}

/** A new row below `index`. It belongs to the same group, unless it is added from the group's own column. */
export function addRow<A extends Annex>(annex: A, list: ListName, index: number, from = ''): A {
  const rows = rowsOf(annex, list);
  const [, to] = groupOf(rows, index, from);
  const above = rows[index];
  const row: Record<string, string> = emptyRow(list);
  if (list === '绩效指标' && above !== undefined && from !== '一级指标') {
    row.一级指标 = above.一级指标 ?? '';
    if (from !== '二级指标') row.二级指标 = above.二级指标 ?? '';
  }
  return withRows(annex, list, rows.toSpliced(Math.max(index + 1, to), 0, row));
}

/** The annex without a row; the last row of a list is cleared instead, so that there is one to type in. */
export function deleteRow<A extends Annex>(annex: A, list: ListName, index: number): A {
  const rows = rowsOf(annex, list).toSpliced(index, 1);
  return withRows(annex, list, rows.length === 0 ? [emptyRow(list)] : rows);
}

/** The annex with a list extended to at least `count` rows. */
export function grown<A extends Annex>(annex: A, list: ListName, count: number): A {
  const rows = rowsOf(annex, list);
  if (rows.length >= count) return annex;
  const more = Array.from({ length: count - rows.length }, () => emptyRow(list));
  return withRows(annex, list, [...rows, ...more]);
}

export function emptyRow(list: ListName): Record<string, string> {
  return Object.fromEntries(FIELDS[list].filter((field) => !field.shared).map(({ key }) => [key, '']));
}

function withRows<A extends Annex>(annex: A, list: ListName, rows: readonly Row[]): A {
  return { ...annex, [list]: rows };
}
