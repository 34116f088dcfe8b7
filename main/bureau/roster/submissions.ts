import type { Rows } from '#main/bureau/database/connect';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { Remark, SubmissionDetail, SubmissionRecord } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { searchPairs, searchWords } from '#shared/bureau/search-terms';
import { type CheckState, type Decision, mayDecide } from '#shared/bureau/states';
import { failure, type Result, success } from '#shared/result';

const GONE = '没有这份上报，或不在您的范围内';

interface Stored extends Omit<SubmissionRecord, 'at' | 'check' | 'decision'> {
  readonly at: Date;
  readonly checked: boolean;
  readonly notChecked: string | null;
  readonly errors: number | null;
  readonly standing: CheckState | null;
  readonly decision: Decision | null;
}

/** Of the year `$1`: as a parameter, so that no other year's partition is considered. */
const RECORD = `s.id, s.unit, u.name AS "unitName", s.year, s.version, s.filename, s.size, s.sha256, s."by", s.at,
  c.submission IS NOT NULL AS checked, c.outcome->>'notChecked' AS "notChecked", c.errors, st."check" AS standing,
  (SELECT d.decision FROM juesuan.decision d WHERE d.year = $1 AND d.submission = s.id ORDER BY d.id DESC LIMIT 1)
    AS decision`;
const JOINED = `juesuan.submission s JOIN juesuan.unit u ON u.id = s.unit
  LEFT JOIN juesuan.checking c ON c.year = $1 AND c.submission = s.id
  LEFT JOIN juesuan.standing st ON st.year = $1 AND st.unit = s.unit AND st.submission = s.id`;

/** The year of a submission; `null` if there is none within the person's rows. */
async function yearOf(rows: Rows, submission: string): Promise<number | null> {
  const known = await rows.one<{ year: number }>('SELECT year FROM juesuan.submission WHERE id = $1', [
    submission,
  ]);
  return known?.year ?? null;
}

/** All versions of a unit's year, latest first. */
export async function listSubmissions(
  rows: Rows,
  { unit, year }: ParsedBureauInput<'submissions.list'>,
): Promise<Result<readonly SubmissionRecord[]>> {
  const stored = await rows.all<Stored>(
    `SELECT ${RECORD} FROM ${JOINED} WHERE s.year = $1 AND s.unit = $2 ORDER BY s.version DESC`,
    [year, unit],
  );
  return success(stored.map(recordOf));
}

function recordOf({ checked, notChecked, errors, standing, at, ...record }: Stored): SubmissionRecord {
  return { ...record, at: at.toISOString(), check: checkOf(checked, notChecked, standing) };
}

function checkOf(checked: boolean, notChecked: string | null, standing: CheckState | null): CheckState {
  if (!checked) return standing ?? '等待';
  return notChecked === null ? '已检查' : '不能检查';
}

export async function openSubmission(
  rows: Rows,
  { submission }: ParsedBureauInput<'submissions.open'>,
): Promise<Result<SubmissionDetail>> {
  const stored = await rows.one<
    Stored & Pick<SubmissionDetail, 'findings' | 'read'> & { readonly remarks: readonly Remark[] | null }
  >(
    `SELECT ${RECORD}, coalesce(c.outcome->'findings', '[]') AS findings, c.outcome->'read' AS read,
        (SELECT d.remarks FROM juesuan.decision d WHERE d.year = $1 AND d.submission = s.id
          ORDER BY d.id DESC LIMIT 1) AS remarks
      FROM ${JOINED} WHERE s.year = $1 AND s.id = $2`,
    [await yearOf(rows, submission), submission],
  );
  if (stored === null) return failure('missing', GONE);
  const { findings, read, remarks, ...record } = stored;
  return success({
    ...recordOf(record),
    findings,
    read,
    notChecked: stored.notChecked,
    remarks: remarks ?? [],
  });
}

/** The file as received, byte for byte. */
export async function fileOf(
  rows: Rows,
  { submission }: ParsedBureauInput<'submissions.file'>,
): Promise<Result<BureauOutputs['submissions.file']>> {
  const file = await rows.one<{ filename: string; bytes: Buffer }>(
    `SELECT s.filename, f.bytes FROM juesuan.submission s
      JOIN juesuan.submission_file f ON f.year = $1 AND f.submission = s.id WHERE s.year = $1 AND s.id = $2`,
    [await yearOf(rows, submission), submission],
  );
  if (file === null) return failure('missing', GONE);
  return success({ filename: file.filename, base64: file.bytes.toString('base64') });
}

type Found = Omit<SubmissionRecord, 'at'> & {
  readonly at: Date;
  readonly words: string;
  readonly matches: number;
};

/**
 * Submissions of a year whose latest version contains all the words, by unit, each with the first match in its
 * sentence. If there are more than a page, the total is that of the pairs of characters, at most 1,000: it may count
 * a few too many.
 */
export async function searchSubmissions(
  rows: Rows,
  { year, query, offset, limit }: ParsedBureauInput<'submissions.search'>,
): Promise<Result<BureauOutputs['submissions.search']>> {
  const words = searchWords(query);
  if (words.length === 0) return failure('input', '请至少写两个字');
  const found = await rows.all<Found>(
    `SELECT s.id, s.unit, u.name AS "unitName", s.year, s.version, s.filename, s.size, s.sha256, s."by", s.at,
        st."check", st.decision, f.excerpt AS words, f.matches
      FROM juesuan.find_words($1, $2, $3, $4, $5) WITH ORDINALITY f (submission, unit, excerpt, matches, place)
        JOIN juesuan.submission s ON s.year = $1 AND s.id = f.submission JOIN juesuan.unit u ON u.id = f.unit
        JOIN juesuan.standing st ON st.year = $1 AND st.unit = f.unit ORDER BY f.place`,
    [year, words.flatMap(searchPairs), words, offset, limit],
  );
  const isLast = found.length < limit;
  return success({
    found: found.map(({ words: said, matches: _, at, ...submission }) => ({
      submission: { ...submission, at: at.toISOString() },
      words: said,
    })),
    total: isLast ? offset + found.length : (found[0]?.matches ?? 0),
  });
}

/** Sends back, accepts, or records as published, with the officer's remark. */
export async function decide(
  rows: Rows,
  person: Person,
  { submission, decision, remarks }: ParsedBureauInput<'submissions.decide'>,
): Promise<Result<null>> {
  const opened = await openSubmission(rows, { submission });
  if (!opened.ok) return opened;
  const { year, unit, unitName, version, check } = opened.value;
  const standing = await rows.one<{ decision: Decision | null }>(
    'SELECT decision FROM juesuan.standing WHERE year = $1 AND unit = $2 AND submission = $3 FOR UPDATE',
    [year, unit, submission],
  );
  if (standing === null) return failure('conflict', '单位已经报了新的一稿，请看最新的一稿再定');
  if (!mayDecide(decision, { check, decision: standing.decision }))
    return failure('conflict', `现在不能定为“${decision}”：${whyNot(decision, check, standing.decision)}`);
  await rows.all(
    `INSERT INTO juesuan.decision (year, submission, unit, decision, remarks, "by") VALUES ($1, $2, $3, $4, $5, $6)`,
    [year, submission, unit, decision, JSON.stringify(remarks), person.name],
  );
  await rows.all(
    'UPDATE juesuan.standing SET decision = $3, changed = clock_timestamp() WHERE year = $1 AND unit = $2',
    [year, unit, decision],
  );
  await rows.all('SELECT juesuan.note($1, $2, $3)', [
    person.name,
    decision,
    `${year} ${unitName} 第${version}稿`,
  ]);
  await rows.all(`SELECT pg_notify('juesuan_changed', $1)`, [JSON.stringify({ year, unit })]);
  return success(null);
}

function whyNot(next: Decision, check: CheckState, now: Decision | null): string {
  if (check === '等待' || check === '检查中') return '检查还没有完';
  if (next === '已公开') return '先要通过';
  return `已经是“${now}”`;
}
