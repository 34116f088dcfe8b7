import type { ReadRow } from '#shared/imports/table/read-table';
import type { FoundTable } from './found-document.ts';

/**
 * Joins the pages of a form that each have a title and a header, if the codes continue from one to the next and
 * the columns are equal. In file order.
 */
export function joinPages(tables: readonly FoundTable[]): readonly FoundTable[] {
  const joined: FoundTable[] = [];
  for (const next of tables) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, next)) joined[joined.length - 1] = both(last, next);
    else joined.push(next);
  }
  return joined;
}

function goesOn(one: FoundTable, next: FoundTable): boolean {
  const isOfSubjects = one.definition.blocks[0]?.rows.kind === 'subjects';
  if (!isOfSubjects || one.file !== next.file || one.sheet === null || next.sheet === null) return false;
  const [codes, more] = [codesOf(one), codesOf(next)];
  const [last, first] = [codes.at(-1), more[0]];
  const runsOn =
    last !== undefined && first !== undefined && last < first && isSorted(codes) && isSorted(more);
  const totals = [one, next].filter(({ read }) => read.rows.some(({ code }) => code === null)).length;
  return runsOn && totals < 2 && one.read.unit === next.read.unit && columnsOf(one) === columnsOf(next);
}

function codesOf({ read }: FoundTable): readonly string[] {
  return read.rows.flatMap(({ code }: ReadRow) => code ?? []);
}

function isSorted(codes: readonly string[]): boolean {
  return codes.every((code, at) => at === 0 || (codes[at - 1] ?? '') < code);
}

function columnsOf({ read }: FoundTable): string {
  return [...new Set(read.rows.flatMap(({ cells }) => Object.keys(cells)))].toSorted().join();
}

function both(one: FoundTable, next: FoundTable): FoundTable {
  const more = [...one.more, ...(next.sheet === null ? [] : [next.sheet]), ...next.more];
  const read = {
    ...one.read,
    rows: [...one.read.rows, ...next.read.rows],
    problems: [...one.read.problems, ...next.read.problems],
    remarks: [...one.read.remarks, ...next.read.remarks],
    partial: one.read.partial || next.read.partial,
  };
  // The identities were checked on each page separately.
  const why = one.why.filter((reason) => !reason.includes('算式'));
  const leftOut = [...(one.leftOut ?? []), ...(next.leftOut ?? [])];
  return { ...one, more, read, leftOut, why, rating: Math.max(one.rating, next.rating) };
}
