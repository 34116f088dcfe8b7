import type { Rows } from '#main/bureau/database/connect';
import { BY_GROUP } from '#main/bureau/database/natural-order';
import { dueDay } from '#shared/bureau/due';
import { type BureauOutputs, MOST_COUNTED, type ParsedBureauInput } from '#shared/bureau/methods';
import type { RosterLine } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { STATES, type State } from '#shared/bureau/states';
import type { Figures } from '#shared/desk/figures';
import { type Result, success } from '#shared/result';
import { storedFigures } from './stored-figures.ts';

const STATE = `juesuan.state_of(st."check", st.errors, st.decision)`;
const JOINED = `juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
  LEFT JOIN juesuan.standing st ON st.year = r.year AND st.unit = r.unit`;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly group: string;
  readonly approved: string | null;
  readonly submission: string | null;
  readonly version: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly figures: Figures | null;
  readonly state: State;
  readonly changed: Date | null;
  /** Of a search, at most 200. */
  readonly matches: number | null;
}

/** A page of the roster, by group and name; the total counts at most 200 matches of a search. */
export async function listRoster(
  rows: Rows,
  person: Person,
  asked: ParsedBureauInput<'roster.list'>,
): Promise<Result<BureauOutputs['roster.list']>> {
  const { year, search, states, after, limit } = asked;
  const isCounted = search === '' && person.role !== '单位';
  // one more than the page tells whether there is a next one
  const [lines, sum] = await Promise.all([
    rows.all<Line>(
      `SELECT u.id, u.name, u.parent, u."group", to_char(r.approved, 'YYYY-MM-DD') AS approved, st.submission,
          st.version, st.errors, st.warnings, st.figures, st.changed, ${STATE} AS state, p.matches
        FROM juesuan.page_of_units($1, $2, $3, $4, $5, $6) p
          JOIN juesuan.roster r ON r.year = $1 AND r.unit = p.unit JOIN juesuan.unit u ON u.id = p.unit
          LEFT JOIN juesuan.standing st ON st.year = $1 AND st.unit = p.unit ORDER BY ${BY_GROUP}`,
      [year, states, search, after?.group ?? null, after?.name ?? null, limit + 1],
    ),
    isCounted ? sumOf(rows, year, states) : null,
  ]);
  return success({
    lines: lines.slice(0, limit).map(rosterLine),
    more: lines.length > limit,
    total: sum ?? lines[0]?.matches ?? 0,
  });
}

/** The units in the given states, or in all, as counted by the database's triggers. */
async function sumOf(rows: Rows, year: number, states: readonly State[]): Promise<number> {
  const sum = await rows.one<{ sum: number }>(
    `SELECT coalesce(sum(count), 0)::int AS sum FROM juesuan.state_count
      WHERE year = $1 AND (cardinality($2::text[]) = 0 OR state = ANY ($2))`,
    [year, states],
  );
  return sum?.sum ?? 0;
}

async function counted(rows: Rows, from: string, values: readonly unknown[]): Promise<number> {
  const some = `SELECT 1 FROM ${from} LIMIT ${MOST_COUNTED}`;
  const found = await rows.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM (${some}) found`,
    values,
  );
  return found?.count ?? 0;
}

function rosterLine({ approved, figures, changed, version, matches: _, ...line }: Line): RosterLine {
  const known = storedFigures(figures ?? {});
  return {
    ...line,
    due: approved === null ? null : dueDay(approved),
    version: version ?? 0,
    figures: {
      收入总计: known.收入总计 ?? null,
      支出总计: known.支出总计 ?? null,
      三公决算数: known.三公决算数 ?? null,
      三公预算数: known.三公预算数 ?? null,
    },
    changedAt: changed?.toISOString() ?? null,
  };
}

/** Counts the units of a year by state; a unit counts itself. */
export async function countStates(
  rows: Rows,
  person: Person,
  { year }: ParsedBureauInput<'roster.counts'>,
): Promise<Result<BureauOutputs['roster.counts']>> {
  const known = await rows.all<{ state: State; count: number }>(
    person.role === '单位'
      ? `SELECT ${STATE} AS state, count(*)::int AS count FROM ${JOINED} WHERE r.year = $1 GROUP BY 1`
      : 'SELECT state, sum(count)::int AS count FROM juesuan.state_count WHERE year = $1 GROUP BY 1',
    [year],
  );
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state, count } of known) counts[state] = count;
  return success(counts);
}

/** Imports the roster of a year: adds new units, and updates those known by name. */
export async function takeRoster(
  rows: Rows,
  person: Person,
  { year, units }: ParsedBureauInput<'roster.take'>,
): Promise<Result<BureauOutputs['roster.take']>> {
  // the planner knows nothing yet of the rows that this transaction adds: with nested loops 30,000 would take minutes
  await rows.all(`SELECT set_config('enable_nestloop', 'off', true)`);
  const columns = [
    units.map(({ name }) => name),
    units.map(({ group }) => group),
    units.map(({ parent }) => parent),
    units.map(({ approved }) => approved),
  ];
  const given = `SELECT DISTINCT ON (name) * FROM unnest($1::text[], $2::text[], $3::text[], $4::date[])
    AS given (name, "group", parent, approved)`;
  const known = await rows.one<{ known: number }>(
    'SELECT count(*)::int AS known FROM juesuan.unit WHERE name = ANY ($1)',
    [columns[0]],
  );
  await rows.all(
    `INSERT INTO juesuan.unit (name, "group") SELECT name, "group" FROM (${given}) given
        WHERE $3::text[] IS NOT NULL AND $4::date[] IS NOT NULL
      UNION SELECT parent, max("group") FROM (${given}) given WHERE parent IS NOT NULL
        AND parent <> ALL ($1) GROUP BY parent
      ON CONFLICT (name) DO UPDATE SET "group" = excluded."group"`,
    columns,
  );
  await rows.all(
    `UPDATE juesuan.unit u SET parent = p.id FROM (${given}) given JOIN juesuan.unit p ON p.name = given.parent
      WHERE u.name = given.name AND u.parent IS DISTINCT FROM p.id AND p.id <> u.id AND $2::text[] IS NOT NULL AND $4::date[] IS NOT NULL`,
    columns,
  );
  await rows.all(
    `INSERT INTO juesuan.roster (year, unit, approved)
        SELECT $5, u.id, given.approved FROM (${given}) given JOIN juesuan.unit u ON u.name = given.name
      ON CONFLICT (year, unit) DO UPDATE SET approved = coalesce(excluded.approved, juesuan.roster.approved)`,
    [...columns, year],
  );
  await rows.all('SELECT juesuan.note($1, $2, $3)', [
    person.name,
    '导入名单',
    `${year} ${units.length} 个单位`,
  ]);
  await rows.all(`SELECT pg_notify('juesuan_changed', $1)`, [JSON.stringify({ year })]);
  const changed = known?.known ?? 0;
  return success({ added: new Set(columns[0]).size - changed, changed });
}

/** A page of the units, by group and name. */
export async function listUnits(
  rows: Rows,
  { search, offset, limit }: ParsedBureauInput<'units.list'>,
): Promise<Result<BureauOutputs['units.list']>> {
  const where = `($1 = '' OR u.id IN (SELECT juesuan.find_units($1)))`;
  const units = await rows.all<BureauOutputs['units.list']['units'][number]>(
    `SELECT u.id, u.name, u.parent, u."group" FROM juesuan.unit u WHERE ${where}
      ORDER BY ${BY_GROUP} LIMIT $2 OFFSET $3`,
    [search, limit, offset],
  );
  const total = await counted(rows, `juesuan.unit u WHERE ${where}`, [search]);
  return success({ units, total });
}
