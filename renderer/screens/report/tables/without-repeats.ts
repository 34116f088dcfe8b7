import type { TypedEdit } from '#renderer/grid/model/model.ts';
import type { Computed } from '#shared/compute/computed';
import { formatAmount, type MoneyUnit, parseAmount } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';

/** Figures that go into a form, and those for computed cells that it refuses. */
interface Edits {
  readonly edits: readonly TypedEdit[];
  readonly refused: readonly TypedEdit[];
}

/**
 * The edits without figures that merely say what the form computes `after` they are made, so that totals which were
 * typed or pasted along follow later edits. A figure of its own that stood there gives way to the formula.
 */
export function withoutRepeats<E extends Edits>(all: E, after: Computed, unit: MoneyUnit): E {
  const repeats = (edit: TypedEdit) => isRepeat(edit, after, unit);
  const edits = all.edits.flatMap((edit) => {
    if (!repeats(edit)) return [edit];
    const { origin } = edit.cell;
    return origin === 'stated' || origin === 'entered' ? [{ ...edit, text: '' }] : [];
  });
  return { ...all, edits, refused: all.refused.filter((edit) => !repeats(edit)) };
}

/** Whether a figure is that of the formula, or as the form prints it. */
function isRepeat({ cell, text }: TypedEdit, after: Computed, unit: MoneyUnit): boolean {
  const found = after.cells.get(cell.address as Address);
  const typed = parseAmount(text, unit);
  if (found?.formula == null || found.computed === null || !typed.ok || typed.value === null) return false;
  const printed = parseAmount(formatAmount(found.computed, unit), unit);
  return typed.value === found.computed || (printed.ok && typed.value === printed.value);
}
