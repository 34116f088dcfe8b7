import type { WorkApart } from '#main/apart/work-apart';
import type { Rows } from '#main/bureau/database/connect';
import { BY_NAME } from '#main/bureau/database/natural-order';
import { writeHandover } from '#main/exports/make/handover';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { Report } from '#shared/report/report';
import { failure, type Result, success } from '#shared/result';
import { withOwnPacks } from './with-own-packs.ts';

/** More units than any department has. */
const MOST_UNITS = 300;

interface Latest {
  readonly name: string;
  readonly report: Report | null;
  readonly submission: string | null;
}

/**
 * Makes the 汇总 of a department from what its units (itself first, as 本级) last handed in, as a .jsgk file for
 * the desktop; names the units without a report, the amounts set off and the figures a person must supply.
 */
export async function combineGroup(
  rows: Rows,
  { apart, signal }: { readonly apart: WorkApart; readonly signal: AbortSignal },
  { year, parent, offset }: ParsedBureauInput<'roster.combine'>,
): Promise<Result<BureauOutputs['roster.combine']>> {
  const whole = await rows.one<{ name: string }>('SELECT name FROM juesuan.unit WHERE id = $1', [parent]);
  if (whole === null) return failure('missing', '没有这个部门，或不在您的范围内');
  const latest = await latestOf(rows, year, parent);
  if (latest.length > MOST_UNITS)
    return failure('input', `“${whole.name}”有 ${latest.length} 个单位，超过一次能汇总的 ${MOST_UNITS} 个`);
  const handed = latest.flatMap(({ report, submission }) =>
    report === null ? [] : [{ report, submission }],
  );
  const { reports: units, own } = await withOwnPacks(handed, ({ submission }) =>
    bytesOf(rows, year, submission),
  );
  const [first] = units;
  if (first === undefined) return failure('input', `“${whole.name}”和所属单位还没有交上可以汇总的报表`);
  const { 单位, pack } = first;
  const options = { id: `${parent}-${year}`, 部门: whole.name, 年度: year, 单位, pack, offset };
  const taken = new Set(units.map(({ id }) => id));
  const sums = units.map(({ id }) => id);
  const made = await apart('combine', { units, sums, options, standing: null }, { signal, own });
  if (!made.ok) return made;
  const { report, offsets, facts, remarks } = made.value;
  const bytes = await writeHandover(report, own.find(({ id }) => id === pack) ?? null);
  return success({
    filename: `${whole.name}${year}年度汇总.jsgk`,
    base64: Buffer.from(bytes).toString('base64'),
    units: units.map(({ 部门 }) => 部门),
    missing: latest.flatMap(({ name, report }) => (report !== null && taken.has(report.id) ? [] : [name])),
    asked: facts.map(({ label, why }) => `${label}：${why}`),
    offsets: offsets.length,
    remarks,
  });
}

/** The department and its units, each with the report read from its latest submission. */
function latestOf(rows: Rows, year: number, parent: string): Promise<readonly Latest[]> {
  return rows.all<Latest>(
    `SELECT u.name, c.report, c.submission FROM juesuan.roster r JOIN juesuan.unit u ON u.id = r.unit
        LEFT JOIN juesuan.standing st ON st.year = r.year AND st.unit = r.unit
        LEFT JOIN juesuan.checking c ON c.year = st.year AND c.submission = st.submission
      WHERE r.year = $1 AND (u.id = $2 OR u.parent = $2)
      ORDER BY u.id <> $2, ${BY_NAME} LIMIT ${MOST_UNITS + 1}`,
    [year, parent],
  );
}

/** The file of a submission. */
async function bytesOf(rows: Rows, year: number, submission: string | null): Promise<Buffer | null> {
  const file = await rows.one<{ bytes: Buffer }>(
    'SELECT bytes FROM juesuan.submission_file WHERE year = $1 AND submission = $2',
    [year, submission],
  );
  return file?.bytes ?? null;
}
