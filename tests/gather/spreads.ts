// 支出经济分类 of all spending by 项, so that 05, 08, 10 and 12 are consistent with the other forms.
import { economicSubjects } from '#shared/tables/codes/economic';
import type { Department } from '../imports/layouts/department.ts';
import type { Leaf } from '../imports/layouts/leaves.ts';
import { type Random, split } from '../imports/layouts/random.ts';

/** Amounts by 项, then by 款 of the 经济分类. */
export type Spread = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Spreads {
  readonly general: { readonly basic: Spread; readonly project: Spread };
  readonly fund: { readonly basic: Spread; readonly project: Spread };
  readonly capital: { readonly basic: Spread; readonly project: Spread };
  readonly own: { readonly basic: Spread; readonly project: Spread; readonly business: Spread };
}

/** The 款 from which 三公 is paid: for 财政拨款 exactly the amounts of the facts. */
const TRIPS = ['30212', '30217', '30231', '31013'];
/** The 款 paid by each 项 alone. */
const PAID_BY: Readonly<Record<string, string>> = {
  2080505: '30108',
  2080506: '30109',
  2101101: '30110',
  2101102: '30110',
  2101103: '30111',
  2210201: '30113',
};
const ALL = economicSubjects.subjects.map(({ code }) => code).filter((code) => code.length === 5);
const PROJECT = ALL.filter((code) => /^(302|303|309|310|311|312|399)/.test(code) && !TRIPS.includes(code));
const BASIC = ALL.filter((code) => /^(301|302|303)/.test(code) && code !== '30212');

export function drawSpreads(chance: Random, department: Department): Spreads {
  const { leaves } = department;
  const free = (of: (leaf: Leaf) => number, from: readonly string[]) =>
    new Map(
      leaves.flatMap((leaf) =>
        of(leaf) === 0 ? [] : [[leaf.code, shares(chance, of(leaf), from, department.grain)] as const],
      ),
    );
  return {
    general: { basic: basicSpread(chance, department), project: projectSpread(chance, department) },
    fund: { basic: free((l) => l.fund.basic, BASIC), project: free((l) => l.fund.project, PROJECT) },
    capital: { basic: free((l) => l.capital.basic, BASIC), project: free((l) => l.capital.project, PROJECT) },
    own: {
      basic: free((l) => l.own.basic, BASIC),
      project: free((l) => l.own.project, PROJECT),
      business: free((l) => l.own.business, BASIC),
    },
  };
}

/** The columns are those of 公开06, the rows those of 公开05: both are given. */
function basicSpread(chance: Random, { leaves, economic, grain }: Department): Spread {
  const rows = leaves.filter(({ general }) => general.basic > 0);
  const alone = new Set(Object.values(PAID_BY));
  const spread = new Map<string, ReadonlyMap<string, number>>();
  for (const { code, general } of rows) {
    const by = PAID_BY[code];
    if (by !== undefined) spread.set(code, new Map([[by, general.basic]]));
  }
  const others = rows.filter(({ code }) => PAID_BY[code] === undefined);
  const columns = [...economic].filter(([code]) => !alone.has(code));
  const filled = fill(
    chance,
    others.map(({ code, general }) => [code, general.basic]),
    columns,
    grain,
  );
  return new Map([...spread, ...filled].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 三公 costs beyond 基本支出 are paid from projects. */
function projectSpread(chance: Random, { leaves, economic, facts, grain }: Department): Spread {
  const { 出国, 接待, 运行, 购置 } = facts.actual;
  const wanted: [string, number][] = [
    ['30212', 出国],
    ['30217', 接待],
    ['30231', 运行],
    ['31013', 购置],
  ];
  const left = new Map(wanted.map(([code, amount]) => [code, amount - (economic.get(code) ?? 0)]));
  const rows = leaves.filter(({ general }) => general.project > 0);
  return new Map(
    rows.map(({ code, general }) => {
      let rest = general.project;
      const paid = new Map<string, number>();
      for (const [column, amount] of left) {
        const taken = Math.min(rest, amount);
        if (taken === 0) continue;
        paid.set(column, taken);
        left.set(column, amount - taken);
        rest -= taken;
      }
      for (const [column, amount] of shares(chance, rest, PROJECT, grain)) paid.set(column, amount);
      return [code, sorted(paid)] as const;
    }),
  );
}

function shares(
  chance: Random,
  amount: number,
  from: readonly string[],
  grain: number,
): ReadonlyMap<string, number> {
  const codes = chance.shuffled(from).slice(0, chance.int(1, 5));
  const parts = split(
    amount,
    codes.map(() => 0.1 + chance.next()),
    grain,
  );
  return sorted(new Map(codes.map((code, index) => [code, parts[index] ?? 0])));
}

/** Half of each cell in proportion, the rest from the first corner on: row and column sums are exact. */
function fill(
  chance: Random,
  rows: readonly (readonly [string, number])[],
  columns: readonly (readonly [string, number])[],
  grain: number,
): Spread {
  const total = rows.reduce((sum, [, amount]) => sum + amount, 0);
  const left = new Map(columns);
  const spread = new Map(rows.map(([row]) => [row, new Map<string, number>()]));
  const put = (row: string, column: string, amount: number) => {
    const cells = spread.get(row);
    if (amount <= 0 || cells === undefined) return;
    cells.set(column, (cells.get(column) ?? 0) + amount);
    left.set(column, (left.get(column) ?? 0) - amount);
  };
  const rest = new Map(rows);
  for (const [row, amount] of rows)
    for (const [column, whole] of columns) {
      const half = Math.floor(((amount / total) * whole * 0.5) / grain) * grain;
      put(row, column, half);
      rest.set(row, (rest.get(row) ?? 0) - half);
    }
  for (const [row] of chance.shuffled(rows))
    for (const [column] of columns) {
      const taken = Math.min(rest.get(row) ?? 0, left.get(column) ?? 0);
      put(row, column, taken);
      rest.set(row, (rest.get(row) ?? 0) - taken);
    }
  return new Map([...spread].map(([row, cells]) => [row, sorted(cells)]));
}

function sorted(cells: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...cells].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Merges several spreads. */
export function joined(...spreads: readonly Spread[]): Spread {
  const all = new Map<string, Map<string, number>>();
  for (const spread of spreads)
    for (const [code, cells] of spread) {
      const row = all.get(code) ?? new Map<string, number>();
      for (const [column, amount] of cells) row.set(column, (row.get(column) ?? 0) + amount);
      all.set(code, row);
    }
  return all;
}
