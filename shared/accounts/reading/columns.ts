import { plain, withoutTime } from '#shared/imports/label-matching';

/**
 * A column, by any of several paths of header words, nearest word last; 小计 and 合计 of a group go by the
 * group's name.
 */
export interface NamedColumn {
  readonly id: string;
  readonly paths: readonly (readonly string[])[];
}

/** A column with the given id, recognised by that name or by others; `A/B` is B below A. */
export function column(id: string, ...names: readonly string[]): NamedColumn {
  return { id, paths: (names.length === 0 ? [id] : names).map((name) => name.split('/').map(plain)) };
}

/** The header words of a column in comparable form. */
export function canonical(path: readonly string[]): readonly string[] {
  const words = path.filter((word) => !/^\d+$/.test(word)).map((word) => word.replace(/^其中[:：]/, ''));
  const [leaf] = words.slice(-1);
  return words.length > 1 && /^(小计|合计)$/.test(leaf ?? '') ? words.slice(0, -1) : words;
}

/** Finds the column of each named column in a sheet; omits those that are absent. */
export function findColumns(
  paths: readonly (readonly string[])[],
  columns: readonly NamedColumn[],
  within: { readonly from: number; readonly to: number } = { from: 0, to: paths.length - 1 },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const own = paths.map(canonical);
  for (const { id, paths: ways } of columns) {
    const at = bestOf(own, ways, within, new Set(found.values()));
    if (at !== null) found.set(id, at);
  }
  return found;
}

function bestOf(
  own: readonly (readonly string[])[],
  ways: readonly (readonly string[])[],
  { from, to }: { readonly from: number; readonly to: number },
  taken: ReadonlySet<number>,
): number | null {
  for (const way of ways) {
    const fitting: number[] = [];
    for (let at = from; at <= to; at++) if (!taken.has(at) && endsWith(own[at] ?? [], way)) fitting.push(at);
    const shortest = fitting.toSorted((a, b) => (own[a]?.length ?? 0) - (own[b]?.length ?? 0))[0];
    if (shortest !== undefined) return shortest;
  }
  return null;
}

/** The last word must match; any words may lie between it and those above. */
function endsWith(path: readonly string[], way: readonly string[]): boolean {
  const last = path.at(-1);
  if (last === undefined || !same(last, way.at(-1) ?? '')) return false;
  let at = path.length - 2;
  for (const word of way.slice(0, -1).toReversed()) {
    while (at >= 0 && !same(path[at] ?? '', word)) at--;
    if (at < 0) return false;
    at--;
  }
  return true;
}

function same(one: string, other: string): boolean {
  return one === other || withoutTime(one) === other;
}
