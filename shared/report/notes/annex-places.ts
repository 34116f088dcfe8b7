import type { Annex1, Annex2 } from '#shared/report/annexes';

/** The fields that may name a row of an annex; the first one present is used. */
const NAMES = ['项目名称', '任务名称', '三级指标', '项目'];
/** The number of characters of the name kept in a location. */
const QUOTED = 30;

type Row = Readonly<Record<string, string>>;

/**
 * The locations of comments in an annex, each with the address of its cell (`项目/3/全年预算数`). A row is identified
 * by its name, and by its index among rows of that name, so that a comment stays with its row when rows above are
 * added or deleted.
 */
export function annexPlaces(annex: Annex1 | Annex2): ReadonlyMap<string, string> {
  const id = '项目' in annex ? '附件2' : '附件1';
  const places = new Map<string, string>();
  for (const [part, value] of Object.entries(annex) as [string, string | Row | readonly Row[]][]) {
    if (typeof value === 'string') places.set(`${id}/${part}`, part);
    else if (!Array.isArray(value))
      for (const field of Object.keys(value)) places.set(`${id}/${part}/${field}`, `${part}/${field}`);
    else for (const [place, at] of rowPlaces(value)) places.set(`${id}/${part}/${place}`, `${part}/${at}`);
  }
  return places;
}

function rowPlaces(rows: readonly Row[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const name = (row[NAMES.find((each) => each in row) ?? ''] ?? '').slice(0, QUOTED);
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    const called = `“${name}”${turn === 1 ? '' : ` 第 ${turn} 行`}`;
    return Object.keys(row).map((field) => [`${called}/${field}`, `${index}/${field}`] as const);
  });
}
