import type { ServerResponse } from 'node:http';
import { parse } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { asPerson, type Pool } from '#main/bureau/database/connect';
import type { Person } from '#shared/bureau/roles';
import { safeFileName } from '#shared/publication/editions/file-name';

interface Latest {
  readonly group: string;
  readonly name: string;
  readonly submission: string;
  readonly filename: string;
}

/**
 * Sends what every unit of a year last handed in, as one zip of 科室/单位/文件. Files are read one at a time, so that
 * a year of any size needs no more memory than its largest file.
 */
export async function sendAllFiles(
  pool: Pool,
  person: Person,
  year: number,
  response: ServerResponse,
): Promise<void> {
  const latest = await asPerson(pool, person, async (rows) => {
    await rows.all('SELECT juesuan.note($1, $2, $3)', [person.name, '下载全部文件', String(year)]);
    return rows.all<Latest>(
      `SELECT u."group", u.name, s.id AS submission, s.filename FROM juesuan.standing st
        JOIN juesuan.unit u ON u.id = st.unit
        JOIN juesuan.submission s ON s.year = st.year AND s.id = st.submission
        WHERE st.year = $1 ORDER BY u."group", u.name`,
      [year],
    );
  });
  const zip = new yazl.ZipFile();
  for (const each of latest)
    zip.addReadStreamLazy(pathOf(each), (take) => {
      bytesOf(pool, person, year, each.submission).then(
        (bytes) => take(null, Readable.from([bytes])),
        (error: unknown) => take(error, Readable.from([])),
      );
    });
  zip.end();
  await pipeline(zip.outputStream, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function pathOf({ group, name, filename }: Latest): string {
  const { name: stem, ext } = parse(filename);
  const folders = [group === '' ? '未分科室' : group, name].map(safeFileName);
  return [...folders, `${safeFileName(stem)}${ext.replace(/[^.\w]/g, '_')}`].join('/');
}

async function bytesOf(pool: Pool, person: Person, year: number, submission: string): Promise<Buffer> {
  const file = await asPerson(pool, person, (rows) =>
    rows.one<{ bytes: Buffer }>(
      'SELECT bytes FROM juesuan.submission_file WHERE year = $1 AND submission = $2',
      [year, submission],
    ),
  );
  if (file === null) throw new RangeError('a submission without its file');
  return file.bytes;
}
