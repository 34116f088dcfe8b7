import type { Publication } from '#shared/publication/blocks';
import type { Choices } from './choices.ts';
import { writeWord } from './docx.ts';
import { writeHtml } from './html.ts';

/** 体检报告 as a file to sign and keep. */
export async function writeCheckReport(
  publication: Publication,
  format: 'docx' | 'html',
  choices: Choices,
): Promise<Uint8Array> {
  if (format === 'docx') return writeWord(publication);
  return Buffer.from(writeHtml(publication, choices), 'utf8');
}
