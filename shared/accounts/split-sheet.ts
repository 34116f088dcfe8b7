import type { Sheet } from '#shared/imports/source/sheet';
import type { AccountForm } from './form.ts';
import { titledForm } from './recognise-form.ts';

/**
 * Returns the forms of a sheet that contains several, one below the other; the sheet itself if it contains one.
 */
export function splitSheet(sheet: Sheet): readonly Sheet[] {
  const starts: number[] = [];
  let last: AccountForm | null = null;
  for (const [row, cells] of sheet.rows.entries()) {
    if (cells.some((cell) => cell?.number !== undefined)) continue;
    const title = cells.map((cell) => titleIn(cell?.text ?? '')).find((form) => form !== null) ?? null;
    if (title === null || title === last) continue;
    starts.push(row);
    last = title;
  }
  if (starts.length < 2) return [sheet];
  return starts.map((top, at) => partOf(sheet, at === 0 ? 0 : top, starts[at + 1] ?? sheet.rows.length));
}

const LONGEST_TITLE = 60;

function titleIn(text: string): AccountForm | null {
  return text.length < LONGEST_TITLE && text.includes('表') ? titledForm(text) : null;
}

/** Cells keep their names in the whole sheet. */
function partOf(sheet: Sheet, top: number, end: number): Sheet {
  const isWithin = (row: number) => row >= top && row < end;
  return {
    ...sheet,
    lead: sheet.lead - top,
    rows: sheet.rows.slice(top, end),
    merges: sheet.merges
      .filter((span) => isWithin(span.top))
      .map((span) => ({ ...span, top: span.top - top, bottom: span.bottom - top })),
    hiddenRows: sheet.hiddenRows.filter(isWithin).map((row) => row - top),
  };
}
