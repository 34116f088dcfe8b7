import type { MadeFile } from '#shared/api/contract';
import { fileStem } from '#shared/publication/editions/file-name';
import type { Report } from '#shared/report/report';

/** A file of a report, named by the user's rule (`settings`) and `ending`, e.g. `.docx`. */
export function madeFile(report: Report, rule: string, ending: string, bytes: Uint8Array): MadeFile {
  const { buffer, byteOffset, byteLength } = bytes;
  const base64 = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
  return { filename: `${fileStem(rule, report)}${ending}`, base64 };
}
