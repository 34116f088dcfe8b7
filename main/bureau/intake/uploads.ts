import { createHash } from 'node:crypto';
import type { Queue } from '#main/bureau/checking/queue';
import type { Rows } from '#main/bureau/database/connect';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { failure, type Result, success } from '#shared/result';

interface Upload {
  readonly id: string;
  readonly year: number;
  readonly unit: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
}

/** Begins an upload, or resumes an interrupted one; a file already stored is not sent again. */
export async function beginUpload(
  rows: Rows,
  person: Person,
  given: ParsedBureauInput<'upload.begin'>,
): Promise<Result<BureauOutputs['upload.begin']>> {
  const unit = person.unit ?? given.unit;
  if (unit === null) return failure('input', '请先选定是哪个单位的文件');
  const known = await rows.one('SELECT 1 FROM juesuan.roster WHERE year = $1 AND unit = $2', [
    given.year,
    unit,
  ]);
  if (known === null)
    return failure('missing', `${given.year} 年度的名单里没有这个单位，请与财政局联系后再上报`);
  const { year, filename, size, sha256 } = given;
  const done = await sameFile(rows, year, unit, sha256);
  if (done !== null) return success({ upload: done, received: size, done });
  // two windows may begin at once: the second finds the first one's row
  await rows.all(
    `INSERT INTO juesuan.upload (year, unit, filename, size, sha256) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [year, unit, filename, size, sha256],
  );
  const upload = await rows.one<{ id: string }>(
    'SELECT id FROM juesuan.upload WHERE year = $1 AND unit = $2 AND sha256 = $3',
    [year, unit, sha256],
  );
  if (upload === null) return failure('conflict', '同一个文件正在上报，请稍后再看');
  return success({ upload: upload.id, received: await receivedOf(rows, upload.id), done: null });
}

/**
 * Stores the next part; the last part completes the submission, and its check is queued in the same transaction.
 */
export async function takePart(
  rows: Rows,
  person: Person,
  queue: Queue,
  { upload: id, offset, base64 }: ParsedBureauInput<'upload.part'>,
): Promise<Result<BureauOutputs['upload.part']>> {
  const upload = await rows.one<Upload>(
    'SELECT id, year, unit, filename, size, sha256 FROM juesuan.upload WHERE id = $1',
    [id],
  );
  if (upload === null) return failure('missing', '这次上报已经结束或取消，请重新上报');
  // one part at a time: the lock ends with the transaction
  await rows.all('SELECT pg_advisory_xact_lock(hashtextextended($1, 7410))', [id]);
  const received = await receivedOf(rows, id);
  const bytes = Buffer.from(base64, 'base64');
  if (offset !== received)
    return success({ received, done: await sameFile(rows, upload.year, upload.unit, upload.sha256) });
  if (received + bytes.length > upload.size) return failure('input', '收到的内容比文件还长，请重新上报');
  await rows.all('INSERT INTO juesuan.upload_part VALUES ($1, $2, $3)', [id, offset, bytes]);
  if (received + bytes.length < upload.size)
    return success({ received: received + bytes.length, done: null });
  return finish(rows, person, queue, upload);
}

async function finish(
  rows: Rows,
  person: Person,
  queue: Queue,
  upload: Upload,
): Promise<Result<BureauOutputs['upload.part']>> {
  const parts = await rows.all<{ bytes: Buffer }>(
    'SELECT bytes FROM juesuan.upload_part WHERE upload = $1 ORDER BY "offset"',
    [upload.id],
  );
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  await rows.all('DELETE FROM juesuan.upload_part WHERE upload = $1', [upload.id]);
  if (createHash('sha256').update(bytes).digest('hex') !== upload.sha256)
    return success({ received: 0, done: null }, '传输中有损坏，已从头重传');
  await rows.all('DELETE FROM juesuan.upload WHERE id = $1', [upload.id]);
  const done = await handIn(rows, person, queue, { ...upload, bytes });
  return success({ received: upload.size, done });
}

/** Stores a file as the next version of a unit's year and queues its check. */
async function handIn(
  rows: Rows,
  person: Person,
  queue: Queue,
  { year, unit, filename, size, sha256, bytes }: Upload & { readonly bytes: Buffer },
): Promise<string | null> {
  await rows.all('SELECT pg_advisory_xact_lock(hashtextextended($1, 7411))', [`${year}/${unit}`]);
  const made = await rows.one<{ id: string; version: number }>(
    `INSERT INTO juesuan.submission (year, unit, version, filename, size, sha256, "by")
      SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6
        FROM juesuan.submission WHERE year = $1 AND unit = $2
      ON CONFLICT (year, unit, sha256) DO NOTHING RETURNING id, version`,
    [year, unit, filename, size, sha256, person.name],
  );
  if (made === null) return sameFile(rows, year, unit, sha256);
  await rows.all('INSERT INTO juesuan.submission_file VALUES ($1, $2, $3, $4)', [year, made.id, unit, bytes]);
  await rows.all(
    `INSERT INTO juesuan.standing (year, unit, submission, version, "check") VALUES ($1, $2, $3, $4, '等待')
      ON CONFLICT (year, unit) DO UPDATE SET submission = excluded.submission, version = excluded.version,
        "check" = '等待', errors = NULL, warnings = NULL, figures = NULL, decision = NULL, changed = clock_timestamp()`,
    [year, unit, made.id, made.version],
  );
  await rows.all('SELECT juesuan.note($1, $2, $3)', [
    person.name,
    '上报',
    `${year} 第${made.version}稿 ${filename} ${sha256}`,
  ]);
  await rows.all(`SELECT pg_notify('juesuan_changed', $1)`, [JSON.stringify({ year, unit })]);
  await queue.add(rows, { year, submission: made.id });
  return made.id;
}

async function sameFile(rows: Rows, year: number, unit: string, sha256: string): Promise<string | null> {
  const same = await rows.one<{ id: string }>(
    'SELECT id FROM juesuan.submission WHERE year = $1 AND unit = $2 AND sha256 = $3',
    [year, unit, sha256],
  );
  return same?.id ?? null;
}

async function receivedOf(rows: Rows, upload: string): Promise<number> {
  const sum = await rows.one<{ received: number }>(
    'SELECT coalesce(sum(length(bytes)), 0)::int AS received FROM juesuan.upload_part WHERE upload = $1',
    [upload],
  );
  return sum?.received ?? 0;
}
