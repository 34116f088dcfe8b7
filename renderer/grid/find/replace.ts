import type { GridCell, GridModel, Position } from '#renderer/grid/model/model.ts';
import { groupThousands, toHalfWidth } from '#shared/money/amount';

/** One cell in which the searched text would be replaced. */
export interface CellReplacement {
  readonly at: Position;
  readonly cell: GridCell;
  /** The cell's text afterwards. */
  readonly text: string;
  /** The reason why the cell cannot have this text, as a sentence; `null` if it can. */
  readonly refusal: string | null;
}

/**
 * The effect of a replacement, cell by cell, in editable cells: computed figures and the form's own text are
 * kept. Figures are compared without separators, as typed.
 */
export function replacements(model: GridModel, sought: string, by: string): readonly CellReplacement[] {
  if (sought === '') return [];
  const found: CellReplacement[] = [];
  for (let row = 0; row < model.rowCount; row++) {
    for (const cell of model.rowAt(row).cells) {
      if (!cell.stop || cell.input === '') continue;
      const [what, into] = cell.role === 'words' ? [sought, by] : [figure(sought), figure(by)];
      if (what === '' || !cell.input.includes(what)) continue;
      const text = cell.input.replaceAll(what, () => into);
      found.push({ at: { row, column: cell.column }, cell, text, refusal: model.refusal(cell, text) });
    }
  }
  return found;
}

function figure(text: string): string {
  return toHalfWidth(text).replace(/[,\s]/g, '');
}

/** The cell before and after, formatted for people. */
export function changeOf({ cell, text }: CellReplacement): string {
  const shown = (each: string) => (cell.role === 'amount' ? groupThousands(each) : each);
  return `${shown(cell.input)} → ${shown(text) || '空'}`;
}
