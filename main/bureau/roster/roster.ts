import type { Rows } from '#main/bureau/database/connect';
import { dueDay } from '#shared/bureau/due';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { HeadlineFigures, RosterLine } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { STATES, type State } from '#shared/bureau/states';
import { type Result, success } from '#shared/result';

/** A unit's state for a year follows from its latest submission; a decision overrides the check. */
const STATE = `CASE
  WHEN st.unit IS NULL THEN '未交'
  WHEN st.decision IS NOT NULL THEN st.decision
  WHEN st."check" = '检查中' THEN '检查中'
  WHEN st."check" = '不能检查' OR coalesce(st.errors, 0) > 0 THEN '有错误'
  ELSE '已交' END`;
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
  readonly figures: Partial<HeadlineFigures> | null;
  readonly state: State;
  readonly changed: Date | null;
}

/** A page of the roster, by group and name. */
export async function listRoster(
  rows: Rows,
  { year, search, states, offset, limit }: ParsedBureauInput<'roster.list'>,
): Promise<Result<BureauOutputs['roster.list']>> {
  const values: unknown[] = [year];
  const given = (value: unknown) => `$${values.push(value)}`;
  // only what is asked for: a condition on the state reads the standing of every unit
  const conditions = ['r.year = $1'];
  if (search !== '') conditions.push(`u.name ILIKE '%' || ${given(escaped(search))} || '%'`);
  if (states.length > 0) conditions.push(`${STATE} = ANY (${given(states)})`);
  const where = conditions.join(' AND ');
  const total = await rows.one<{ total: number }>(
    `SELECT count(*)::int AS total FROM ${JOINED} WHERE ${where}`,
    values,
  );
  const lines = await rows.all<Line>(
    `SELECT u.id, u.name, u.parent, u."group", to_char(r.approved, 'YYYY-MM-DD') AS approved, st.submission,
        st.version, st.errors, st.warnings, st.figures, st.changed, ${STATE} AS state
      FROM ${JOINED} WHERE ${where} ORDER BY u."group", u.name
      LIMIT ${given(limit)} OFFSET ${given(offset)}`,
    values,
  );
  return success({ lines: lines.map(rosterLine), total: total?.total ?? 0 });
}

function escaped(search: string): string {
  return search.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function rosterLine({ approved, figures, changed, version, ...line }: Line): RosterLine {
  const none = { 收入总计: null, 支出总计: null, 三公决算: null, 三公预算: null };
  return {
    ...line,
    due: approved === null ? null : dueDay(approved),
    version: version ?? 0,
    figures: { ...none, ...figures },
    changedAt: changed?.toISOString() ?? null,
  };
}

/** Counts the units of a year by state. */
export async function countStates(
  rows: Rows,
  { year }: ParsedBureauInput<'roster.counts'>,
): Promise<Result<BureauOutputs['roster.counts']>> {
  const counted = await rows.all<{ state: State; count: number }>(
    `SELECT ${STATE} AS state, count(*)::int AS count FROM ${JOINED} WHERE r.year = $1 GROUP BY 1`,
    [year],
  );
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state, count } of counted) counts[state] = count;
  return success(counts);
}

/** Imports the roster of a year: adds new units, and updates those known by name. */
export async function takeRoster(
  rows: Rows,
  person: Person,
  { year, units }: ParsedBureauInput<'roster.take'>,
): Promise<Result<BureauOutputs['roster.take']>> {
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

export async function listUnits(
  rows: Rows,
  { search, offset, limit }: ParsedBureauInput<'units.list'>,
): Promise<Result<BureauOutputs['units.list']>> {
  const where = `($1 = '' OR name ILIKE '%' || $1 || '%')`;
  const units = await rows.all<BureauOutputs['units.list']['units'][number]>(
    `SELECT id, name, parent, "group" FROM juesuan.unit WHERE ${where} ORDER BY "group", name LIMIT $2 OFFSET $3`,
    [escaped(search), limit, offset],
  );
  const total = await rows.one<{ total: number }>(
    `SELECT count(*)::int AS total FROM juesuan.unit WHERE ${where}`,
    [escaped(search)],
  );
  return success({ units, total: total?.total ?? 0 });
}
