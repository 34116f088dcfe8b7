import { DRAFT_WORD, type Marks, WORKING_WORDS } from '#shared/publication/editions/edition';
import type { Sheet } from './book/sheet.ts';

/** The head of each page of a file that is not, or not yet, for the public; `null` for a final public one. */
export function pageMarks({ edition, draft }: Marks): string | null {
  const working = edition === '工作底稿';
  if (!working && !draft) return null;
  return [
    ...(draft ? [`&C&"黑体,常规"&28&KBFBFBF${DRAFT_WORD}`] : []),
    ...(working ? [`&R&"黑体,常规"&9&KC00000${WORKING_WORDS}`] : []),
  ].join('');
}

/** Marks a sheet on screen, beside its first row. */
export function markSheet(sheet: Sheet, marks: Marks): void {
  // a list of paragraphs is recognised by its single column when it is imported again
  if (pageMarks(marks) === null || sheet.columnCount === 1) return;
  const working = marks.edition === '工作底稿' ? [WORKING_WORDS] : [];
  const words = [...working, ...(marks.draft ? [DRAFT_WORD] : [])].join('，');
  sheet.setText(1, sheet.columnCount + 2, words, { bold: true });
}
