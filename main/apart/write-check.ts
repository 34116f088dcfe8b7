import type { CheckDocument } from '#shared/publication/check-report';

/** The file name of a 体检报告. */
export const CHECK_NAME = '{部门}{年度}年度决算公开体检报告';

/** A 体检报告 as a file. The writers are large, so they are loaded on demand. */
export async function writeCheck(document: CheckDocument, format: 'docx' | 'html'): Promise<Uint8Array> {
  if (format === 'docx') return (await import('#main/exports/check-report/word')).writeCheckWord(document);
  const { writeCheckHtml } = await import('#main/exports/check-report/html');
  return Buffer.from(writeCheckHtml(document), 'utf8');
}
