import { asPerson, type Pool, type Rows } from '#main/bureau/database/connect';
import { BY_GROUP } from '#main/bureau/database/natural-order';
import type { ParsedBureauInput } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import type { Finding } from '#shared/checks/findings/finding';
import type { CheckReport } from '#shared/checks/run';
import type { Figures } from '#shared/desk/figures';
import type { Inspected } from '#shared/desk/inspection';
import type { ReadSummary } from '#shared/imports/document/read-summary';
import type { TableId } from '#shared/tables/address';
import { storedFigures } from './stored-figures.ts';

/** Units read at a time. */
const BATCH = 50;

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures | null;
  readonly findings: readonly Finding[] | null;
  readonly read: ReadSummary | null;
  readonly numbers: CheckReport['numbers'] | null;
  readonly notChecked: string | null;
  readonly pack: string | null;
  readonly tables: readonly TableId[] | null;
}

/**
 * The latest checks of the units of a year, by 科室 and name, a few at a time, each in a transaction of its own: a
 * year of any size takes no more memory and holds no connection.
 */
export async function* inspectedUnits(
  pool: Pool,
  person: Person,
  { year, group }: ParsedBureauInput<'roster.across'>,
): AsyncGenerator<Inspected> {
  const units = await asPerson(pool, person, (rows) =>
    rows.all<{ id: string; name: string }>(
      `SELECT u.id, u.name FROM juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
        WHERE r.year = $1 AND ($2::text IS NULL OR u."group" = $2) ORDER BY ${BY_GROUP}`,
      [year, group],
    ),
  );
  for (let from = 0; from < units.length; from += BATCH) {
    const some = units.slice(from, from + BATCH);
    const stored = await asPerson(pool, person, (rows) => storedOf(rows, year, some));
    const known = new Map(stored.map((each) => [each.id, each]));
    for (const { id, name } of some) yield inspectedOf(known.get(id) ?? { ...NOT_CHECKED, id, name }, year);
  }
}

function storedOf(rows: Rows, year: number, units: readonly { readonly id: string }[]) {
  return rows.all<Stored>(
    `SELECT u.id, u.name, st.figures, c.outcome->'findings' AS findings, c.outcome->'read' AS read,
        c.outcome->'numbers' AS numbers, c.report->>'pack' AS pack, c.outcome->>'notChecked' AS "notChecked",
        CASE WHEN c.outcome->'read' = 'null' THEN ARRAY(SELECT jsonb_object_keys(c.report->'tables')) END AS tables
      FROM juesuan.standing st JOIN juesuan.unit u ON u.id = st.unit
        JOIN juesuan.checking c ON c.year = $1 AND c.submission = st.submission
      WHERE st.year = $1 AND st.unit = ANY ($2::uuid[])`,
    [year, units.map(({ id }) => id)],
  );
}

/** A unit that has not handed in, or whose check has not ended. */
const NOT_CHECKED = {
  figures: null,
  findings: null,
  read: null,
  numbers: null,
  notChecked: null,
  pack: null,
  tables: null,
} as const;

function inspectedOf({ name, figures, findings, notChecked, ...of }: Stored, year: number): Inspected {
  if (findings === null) return { name, document: null, why: '还没有交，或还没有检查', figures: null };
  const read = of.read ?? ownFormat(name, year, of);
  const numbers = of.numbers ?? { checked: 0, total: 0 };
  const checked = notChecked === null ? { findings, verified: [], skipped: [], numbers } : null;
  return {
    name,
    document: { read, checked, notChecked },
    why: null,
    figures: figures && storedFigures(figures),
  };
}

/** A report in the program's own format is read whole. */
function ownFormat(
  部门: string,
  年度: number,
  { pack, tables }: Pick<Stored, 'pack' | 'tables'>,
): ReadSummary {
  const whole = {
    file: '',
    sheet: null,
    page: null,
    why: [],
    state: 'whole',
    cells: 0,
    doubtful: 0,
    leftOut: [],
  } as const;
  return {
    部门,
    年度,
    kind: '决算',
    pack: pack ?? '',
    tables: (tables ?? []).map((table) => ({ ...whole, table, title: table })),
    unread: [],
  };
}
