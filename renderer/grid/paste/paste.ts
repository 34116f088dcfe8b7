import {
  cellAt,
  type GridCell,
  type GridModel,
  holdsEntry,
  type TypedEdit,
} from '#renderer/grid/model/model.ts';
import { cellsIn, type Range } from '#renderer/grid/model/selection.ts';
import { looksLikeFigure } from '#shared/imports/label-matching';
import { formatAmount, type MoneyUnit, parseAmount } from '#shared/money/amount';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import { align } from './align.ts';
import type { Block } from './clipboard.ts';
import { foreignForm, tableBody } from './copied-whole.ts';
import { keyedPlace } from './match-by-key.ts';
import { inUnit, unitIn } from './pasted-unit.ts';
import { type PastePart, type PasteTarget, rowKeys } from './row-keys.ts';

/** The plan of a pasted rectangle: every omitted part is listed. */
export interface PastePlan {
  readonly edits: readonly TypedEdit[];
  /** Figures for computed cells that differ from the computed value. */
  readonly refused: readonly TypedEdit[];
  /** Texts that are not amounts, with the reason. */
  readonly unreadable: readonly (TypedEdit & { readonly why: string })[];
  /** The form's own texts, where the pasted ones differ. */
  readonly words: readonly TypedEdit[];
  /** Pasted rows, by index, whose code or name the form does not have. */
  readonly unknown: readonly UnknownRow[];
  /** Pasted rows beyond the form's last, each by its first text; and texts right of its last column. */
  readonly below: readonly string[];
  readonly right: readonly string[];
  /** The reason why nothing was accepted, if the pasted columns cannot be identified; else `null`. */
  readonly unaligned: string | null;
}

/** A pasted row that the form does not have. */
export interface UnknownRow {
  readonly code: string;
  readonly label: string;
}

/**
 * Matches a pasted rectangle with a form: a single value fills the selection; rows with their 行次, 科目编码 or name
 * go to those rows, wherever they are; others fill rows from the first selected cell on. Amounts are read in the
 * unit copied with them (单位：元), else in the form's.
 */
export function planPaste(model: GridModel, block: Block, selected: Range): PastePlan {
  const plan = new Planning(model, unitIn(block));
  const [first] = block;
  if (block.length === 1 && first?.length === 1) {
    for (const cell of cellsIn(model, selected).flat()) plan.put(cell, first[0] ?? '');
    return plan.result();
  }
  const foreign = foreignForm(model, block);
  if (foreign !== null) return { ...plan.result(), unaligned: foreign };
  const range = keyedPlace(model, block, selected);
  const aligned = align(model, isKeyed(model) ? block : tableBody(model, block), range.left);
  if (aligned.kind === 'unknown') return { ...plan.result(), unaligned: aligned.why };
  if (aligned.block.length === 0) return plan.result();
  const repeated = repeatOver(aligned.block, range);
  const width = repeated.reduce((most, row) => Math.max(most, row.length), 0);
  for (const part of rowKeys(model, repeated, range, width)) {
    for (const [index, texts] of repeated.entries()) plan.row(texts, index, part);
  }
  plan.overhang(repeated, range);
  return plan.result();
}

/** Whether rows are found by code or 行次, wherever they stand. */
function isKeyed({ columns }: GridModel): boolean {
  return columns.some(({ role }) => role === 'code' || role === 'line');
}

/** A block that fits a larger selection a whole number of times is repeated, as in Excel. */
function repeatOver(block: Block, { top, bottom, left, right }: Range): Block {
  const width = block[0]?.length ?? 0;
  const down = (bottom - top + 1) / block.length;
  const across = (right - left + 1) / width;
  if (!Number.isInteger(down) || !Number.isInteger(across) || down * across <= 1) return block;
  const wide = block.map((row) => Array.from({ length: across }, () => row).flat());
  return Array.from({ length: down }, () => wide).flat();
}

class Planning {
  readonly #model: GridModel;
  readonly #unit: MoneyUnit | null;
  readonly #edits: TypedEdit[] = [];
  readonly #refused: TypedEdit[] = [];
  readonly #unreadable: (TypedEdit & { why: string })[] = [];
  readonly #words: TypedEdit[] = [];
  readonly #unknown: UnknownRow[] = [];
  readonly #below = new Map<number, string>();
  readonly #right: string[] = [];

  /** `unit`: the unit stated in the pasted rectangle; `null` for the form's. */
  constructor(model: GridModel, unit: MoneyUnit | null) {
    this.#model = model;
    this.#unit = unit === model.unit ? null : unit;
  }

  /** `said`: labels of the cell's row; pasting any of them anywhere in the row is not a difference. */
  put(cell: GridCell, pasted: string, said: readonly string[] = [plainWords(cell.text)]): void {
    if (!holdsEntry(cell)) {
      if (plainWords(pasted) !== '' && !said.includes(plainWords(pasted)))
        this.#words.push({ cell, text: pasted });
      return;
    }
    const text = cell.role === 'amount' && this.#unit !== null ? inUnit(pasted, this.#unit) : pasted;
    const why = this.#model.refusal(cell, text);
    if (why === null && this.#agrees(cell, text)) return;
    if (why !== null) this.#unreadable.push({ cell, text, why });
    else if (cell.editable) this.#edits.push({ cell, text });
    else this.#refused.push({ cell, text });
  }

  row(texts: readonly string[], index: number, part: PastePart): void {
    const target = part.targets[index] ?? null;
    const own = texts.slice(part.offset, part.offset + part.width);
    if (target === null) this.#homeless(own, index, part.keyed);
    else this.#across(own, target);
  }

  #homeless(texts: readonly string[], index: number, keyed: boolean): void {
    const first = texts.find((text) => text.trim() !== '');
    // titles, units and the department are above a table that is copied whole: none of them is a loss
    if (first === undefined || (keyed && !isSubjectCode(plainWords(first)) && !texts.some(looksLikeFigure)))
      return;
    if (keyed) this.#unknown.push(unknownRow(texts));
    else this.#below.set(index, first);
  }

  #across(texts: readonly string[], { row, column: from }: PasteTarget): void {
    const own = this.#model.rowAt(row).cells.filter((cell) => !holdsEntry(cell));
    const said = own.map((cell) => plainWords(cell.text));
    for (const [at, text] of texts.entries()) {
      const column = from + at;
      const found = cellAt(this.#model, { row, column });
      if (found !== null && found.cell.column === column) this.put(found.cell, text, said);
    }
  }

  /** Filled cells to the right of the form. */
  overhang(block: Block, range: Range): void {
    const columns = this.#model.columns.length - range.left;
    for (const row of block) {
      this.#right.push(...row.slice(columns).filter((text) => text.trim() !== ''));
    }
  }

  result(): PastePlan {
    return {
      edits: this.#edits,
      refused: this.#refused,
      unreadable: this.#unreadable,
      words: this.#words,
      unknown: this.#unknown,
      below: [...this.#below.values()],
      right: this.#right,
      unaligned: null,
    };
  }

  /** Whether a figure is already there; a computed one only needs to print alike. */
  #agrees(cell: GridCell, text: string): boolean {
    const { unit } = this.#model;
    const amount = parseAmount(text, unit);
    if (!amount.ok) return false;
    if (cell.origin !== 'computed') return amount.value === cell.amount;
    return formatAmount(amount.value, unit) === formatAmount(cell.amount, unit);
  }
}

function unknownRow(texts: readonly string[]): UnknownRow {
  const [code = '', label = ''] = texts.map((text) => text.trim());
  return { code, label };
}

function plainWords(text: string): string {
  return text.replace(/\s/g, '');
}
