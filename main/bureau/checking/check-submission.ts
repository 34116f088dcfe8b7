import type { Inspection } from '#main/apart/inspect';
import { type Rows, refuseIfOutdated } from '#main/bureau/database/connect';
import { searchPairs } from '#shared/bureau/search-terms';
import type { Result } from '#shared/result';
import { type Examining, examine } from './examine.ts';
import type { CheckJob } from './queue.ts';

/** Notifies all pages at once that a check has begun; throws OutdatedError if this program may not check. */
export async function noteStart(rows: Rows, { year, submission }: CheckJob): Promise<void> {
  await refuseIfOutdated(rows);
  const begun = await rows.one<{ unit: string }>(
    `UPDATE juesuan.standing SET "check" = '检查中' WHERE year = $1 AND submission = $2 AND "check" = '等待' RETURNING unit`,
    [year, submission],
  );
  if (begun !== null)
    await rows.all(`SELECT pg_notify('juesuan_changed', $1)`, [JSON.stringify({ year, unit: begun.unit })]);
}

interface Handed {
  readonly unit: string;
  readonly filename: string;
  readonly bytes: Buffer;
}

/**
 * Checks a submission and stores the result within the transaction that ends the job; existing results are kept,
 * so that a repeated job has its effect only once.
 */
export async function checkSubmission(
  of: Examining,
  rows: Rows,
  { year, submission }: CheckJob,
): Promise<void> {
  const handed = await rows.one<Handed>(
    `SELECT s.unit, s.filename, f.bytes FROM juesuan.submission s
      JOIN juesuan.submission_file f ON f.year = s.year AND f.submission = s.id
      WHERE s.year = $1 AND s.id = $2
        AND NOT EXISTS (SELECT FROM juesuan.checking c WHERE c.year = s.year AND c.submission = s.id)`,
    [year, submission],
  );
  if (handed === null) return;
  await keep(rows, { year, submission }, handed, await examine(of, handed.filename, handed.bytes));
}

async function keep(
  rows: Rows,
  { year, submission }: CheckJob,
  { unit, filename }: Handed,
  examined: Result<Inspection>,
): Promise<void> {
  const found = examined.ok ? examined.value : null;
  const notChecked = examined.ok ? examined.value.notChecked : examined.error.message;
  const count = (severity: string) =>
    found?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  const [errors, warnings] = [count('error'), count('warning')];
  const figures = JSON.stringify(found?.figures ?? {});
  const outcome = {
    findings: found?.findings ?? [],
    read: found?.read ?? null,
    numbers: found?.numbers,
    notChecked,
  };
  const words = found?.words ?? '';
  const kept = await rows.one(
    `INSERT INTO juesuan.checking (year, submission, unit, errors, warnings, figures, outcome, report, words, pairs)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1`,
    [
      year,
      submission,
      unit,
      errors,
      warnings,
      figures,
      JSON.stringify(outcome),
      found?.report == null ? null : JSON.stringify(found.report),
      words,
      searchPairs(words),
    ],
  );
  if (kept === null) return;
  await rows.all(
    `UPDATE juesuan.standing SET "check" = $4, errors = $5, warnings = $6, figures = $7, changed = clock_timestamp()
      WHERE year = $1 AND unit = $2 AND submission = $3`,
    [year, unit, submission, notChecked === null ? '已检查' : '不能检查', errors, warnings, figures],
  );
  await rows.all('SELECT juesuan.note($1, $2, $3)', [
    '检查进程',
    notChecked === null ? '已检查' : '不能检查',
    filename,
  ]);
  await rows.all(`SELECT pg_notify('juesuan_changed', $1)`, [JSON.stringify({ year, unit })]);
}
