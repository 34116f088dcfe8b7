import { addTo } from '#shared/add-to';
import type { Row } from '#shared/report/report';

/**
 * Inserts rows among others: a new 科目 goes before the first row of its block with a greater code, else after the
 * block's last row. Each row is visited once: an import may bring thousands.
 */
export function withRowsInOrder(standing: readonly Row[], added: readonly Row[]): readonly Row[] {
  if (added.length === 0) return standing;
  const gaps = new Map<number, Row[]>();
  const behind = new Map<number, Row[]>();
  const first: Row[][] = [];
  for (const [block, rows] of byBlock(added)) {
    const own = blockOf(standing, block);
    if (own.at.length === 0) first.unshift(rows.toSorted(byCode));
    else for (const row of rows) placeRow(row, own, gaps, behind);
  }
  return [
    ...first.flat(),
    ...standing.flatMap((row, at) => [
      ...(gaps.get(at)?.sort(byCode) ?? []),
      row,
      ...(behind.get(at)?.sort(byCode) ?? []),
    ]),
  ];
}

/** The indexes of a block's rows, and the greatest code up to each of them. */
interface Standing {
  readonly at: readonly number[];
  readonly greatest: readonly string[];
}

function blockOf(standing: readonly Row[], block: string): Standing {
  const at: number[] = [];
  const greatest: string[] = [];
  for (const [place, row] of standing.entries()) {
    if (row.block !== block) continue;
    const before = greatest.at(-1) ?? '';
    const code = row.code ?? '';
    at.push(place);
    if (code > before) greatest.push(code);
    else greatest.push(before);
  }
  return { at, greatest };
}

function placeRow(
  row: Row,
  { at, greatest }: Standing,
  gaps: Map<number, Row[]>,
  behind: Map<number, Row[]>,
): void {
  const code = row.code ?? '';
  let [low, high] = [0, greatest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((greatest[middle] ?? '') > code) high = middle;
    else low = middle + 1;
  }
  const [to, place] = low < at.length ? [gaps, at[low] ?? 0] : [behind, at.at(-1) ?? 0];
  addTo(to, place, row);
}

function byBlock(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) addTo(found, row.block, row);
  return found;
}

/** Rows without a code come first; those with equal codes keep their order. */
function byCode({ code: one }: Row, { code: other }: Row): number {
  const [a, b] = [one ?? '', other ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}
