import type { Worksheet } from 'exceljs';
import { DRAFT_WORD, type Marks, WORKING_WORDS } from '#shared/publication/editions/edition';
import { setText } from './cells.ts';

const RED = 'FFC00000';

/** Marks a sheet, on screen and on each of its pages, as not, or not yet, for the public. */
export function markSheet(sheet: Worksheet, { edition, draft }: Marks): void {
  const working = edition === '工作底稿';
  if (!working && !draft) return;
  const header = [
    ...(draft ? [`&C&"黑体,常规"&28&KBFBFBF${DRAFT_WORD}`] : []),
    ...(working ? [`&R&"黑体,常规"&9&KC00000${WORKING_WORDS}`] : []),
  ].join('');
  sheet.headerFooter.oddHeader = header;
  sheet.headerFooter.evenHeader = header;
  sheet.properties.tabColor = { argb: RED };
  // a list of paragraphs is recognised by its single column when it is imported again
  if (sheet.columnCount === 1) return;
  const aside = sheet.getCell(1, sheet.columnCount + 2);
  const words = [...(working ? [WORKING_WORDS] : []), ...(draft ? [DRAFT_WORD] : [])].join('，');
  setText(aside, words, { bold: true });
}
