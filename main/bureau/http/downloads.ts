import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { asPerson, type Pool } from '#main/bureau/database/connect';
import { inspectedUnits } from '#main/bureau/roster/inspected-units';
import { inspectionParts } from '#main/exports/check-report/inspection-workbook';
import { PAGE_HEADERS } from '#main/hosts/content-policy';
import { ALL_FILES, INSPECTION_BOOK } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { allFiles } from './all-files.ts';
import { sendZip, type ZippedFile } from './send-zip.ts';

const scopeSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  group: z.string().max(100).nullable().default(null),
});
export type DownloadScope = z.output<typeof scopeSchema>;

/** A file that is sent while it is made. */
export interface Download {
  readonly type: string;
  /** The act that is logged when it begins. */
  readonly act: string;
  title(scope: DownloadScope): string;
  files(pool: Pool, person: Person, scope: DownloadScope): AsyncIterable<ZippedFile>;
}

/** By the path of their address. */
export const DOWNLOADS: ReadonlyMap<string, Download> = new Map([
  [
    ALL_FILES,
    {
      type: 'application/zip',
      act: '下载全部文件',
      title: ({ year }) => `${year}年度上报文件.zip`,
      files: (pool, person, { year }) => allFiles(pool, person, year),
    },
  ],
  [
    INSPECTION_BOOK,
    {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      act: '下载检查工作簿',
      title: ({ year, group }) => `${group ?? ''}${year}年度检查结果.xlsx`,
      files: (pool, person, scope) => inspectionParts(inspectedUnits(pool, person, scope)),
    },
  ],
]);

/** The scope in a request's address; `null` if there is none that can be read. */
export function scopeOf(request: IncomingMessage): DownloadScope | null {
  const { searchParams } = new URL(request.url ?? '/', 'http://bureau');
  const scope = scopeSchema.safeParse(Object.fromEntries(searchParams));
  return scope.success ? scope.data : null;
}

/** Sends a download that the person may have, and logs it. */
export async function sendDownload(
  download: Download,
  of: { readonly pool: Pool; readonly person: Person; readonly scope: DownloadScope },
  response: ServerResponse,
): Promise<void> {
  const { pool, person, scope } = of;
  const title = download.title(scope);
  await asPerson(pool, person, (rows) =>
    rows.all('SELECT juesuan.note($1, $2, $3)', [person.name, download.act, title]),
  );
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'Content-Type': download.type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(title)}`,
  });
  await sendZip(download.files(pool, person, scope), response);
}
