import { parse } from 'node:path';
import { asPerson, type Pool } from '#main/bureau/database/connect';
import { BY_GROUP } from '#main/bureau/database/natural-order';
import type { Person } from '#shared/bureau/roles';
import { safeFileName } from '#shared/publication/editions/file-name';
import type { ZippedFile } from './send-zip.ts';

interface Latest {
  readonly group: string;
  readonly name: string;
  readonly submission: string;
  readonly filename: string;
}

/**
 * The last submission of every unit of a year, as 科室/单位/文件. Files are read one at a time, so that a year of any
 * size needs no more memory than its largest file.
 */
export async function* allFiles(pool: Pool, person: Person, year: number): AsyncGenerator<ZippedFile> {
  const latest = await asPerson(pool, person, (rows) =>
    rows.all<Latest>(
      `SELECT u."group", u.name, s.id AS submission, s.filename FROM juesuan.standing st
        JOIN juesuan.unit u ON u.id = st.unit
        JOIN juesuan.submission s ON s.year = st.year AND s.id = st.submission
        WHERE st.year = $1 ORDER BY ${BY_GROUP}`,
      [year],
    ),
  );
  for (const each of latest) {
    const bytes = await bytesOf(pool, person, year, each.submission);
    yield { name: pathOf(each), pieces: [bytes] };
  }
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
