import type { Rows } from '#main/bureau/database/connect';
import { BY_GROUP } from '#main/bureau/database/natural-order';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { Figures } from '#shared/desk/figures';
import { failure, type Result, success } from '#shared/result';
import { storedFigures } from './stored-figures.ts';

/** No list reads all units of a large bureau: beyond this number a 科室 has to be chosen. */
const MOST = 1000;
const TOO_MANY = failure('input', `单位超过 ${MOST} 个，请先选一个科室`);

const UNITS = `juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
  LEFT JOIN juesuan.standing st ON st.year = r.year AND st.unit = r.unit`;
const IN_SCOPE = `WHERE r.year = $1 AND ($2::text IS NULL OR u."group" = $2) ORDER BY ${BY_GROUP} LIMIT ${MOST + 1}`;

type Scope = ParsedBureauInput<'roster.across'>;

/** The 科室 of a year that the person may see, with the number of their units. */
export async function listGroups(
  rows: Rows,
  { year }: ParsedBureauInput<'roster.groups'>,
): Promise<Result<BureauOutputs['roster.groups']>> {
  const groups = await rows.all<BureauOutputs['roster.groups'][number]>(
    `SELECT "group", sum(count)::int AS count FROM juesuan.state_count WHERE year = $1
      GROUP BY "group" HAVING sum(count) > 0 ORDER BY juesuan.in_digits("group") COLLATE juesuan.natural, "group"`,
    [year],
  );
  return success(groups);
}

/** The figures of the units' latest submissions, by 科室 and name; fails if there are more than 1,000 units. */
export async function acrossUnits(
  rows: Rows,
  { year, group }: Scope,
): Promise<Result<BureauOutputs['roster.across']>> {
  const units = await rows.all<{ id: string; name: string; figures: Figures | null }>(
    `SELECT u.id, u.name, st.figures FROM ${UNITS} ${IN_SCOPE}`,
    [year, group],
  );
  if (units.length > MOST) return TOO_MANY;
  const known = units.flatMap(({ id, name, figures }) =>
    figures === null ? [] : [{ id, name, 年度: year, figures: storedFigures(figures) }],
  );
  return success({ rows: known, missing: units.length - known.length });
}
