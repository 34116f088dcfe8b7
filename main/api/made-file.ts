import type { MadeFile } from '#shared/api/contract';
import type { Report } from '#shared/report/report';

/** A file of a report, named after it. */
export function madeFile(report: Report, extension: string, bytes: Uint8Array): MadeFile {
  const name = safeFilename(`${report.部门}${report.年度}年度部门决算公开`);
  return { filename: `${name}.${extension}`, base64: Buffer.from(bytes).toString('base64') };
}

/** Windows refuses these characters in names, and names that end in a dot or a space. */
function safeFilename(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .slice(0, 120)
    .replace(/[. ]+$/, '');
}
