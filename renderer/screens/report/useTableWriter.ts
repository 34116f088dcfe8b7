import { App } from 'antd';
import type { CellEdit } from '#renderer/draft/edit-report.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { GridCell } from '#renderer/grid/model.ts';
import type { TypedEdit } from '#renderer/grid/useCursor.ts';
import { parseAmount } from '#shared/money/amount';

/** Takes what was typed in a form into the report, and says what was not taken. */
export function useTableWriter(draft: Draft) {
  const { message } = App.useApp();
  return (edits: readonly TypedEdit[], refused: readonly GridCell[]) => {
    if (refused.length > 0) message.info(refusal(refused));
    const read = readEdits(edits, draft.report.单位);
    if (read.problem !== null) message.error(read.problem);
    else if (read.edits.length > 0) draft.writeCells(read.edits);
  };
}

function refusal(cells: readonly GridCell[]): string {
  const [first] = cells;
  return cells.length === 1 && first !== undefined
    ? `这一格由公式得出，不用填列${first.hint === '' ? '' : `（${first.hint}）`}`
    : `${cells.length} 格由公式得出，没有填列`;
}

/** All edits or none: one text that is no amount refuses the whole. */
function readEdits(
  edits: readonly TypedEdit[],
  unit: Draft['report']['单位'],
): { readonly edits: readonly CellEdit[]; readonly problem: string | null } {
  const read: CellEdit[] = [];
  for (const { cell, text } of edits) {
    if (cell.address === null) continue;
    const amount = parseAmount(text, unit);
    if (!amount.ok) return { edits: [], problem: amount.error.message };
    const entry = amount.value === null ? null : { amount: amount.value, printed: null };
    read.push({ address: cell.address, text, cell: entry });
  }
  return { edits: read, problem: null };
}
