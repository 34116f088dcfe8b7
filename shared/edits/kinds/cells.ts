import type { ComputedCell } from '#shared/compute/cell';
import { compute } from '#shared/compute/compute';
import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { isRepeat } from '#shared/edits/repeats-formula';
import { parseAmount } from '#shared/money/amount';
import { reasonProblem } from '#shared/report/entry/override';
import { retyped } from '#shared/report/entry/retyped';
import type { Cell } from '#shared/report/report';
import { RowFinder } from '#shared/report/rows/row-finder';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { WriteOf } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';
import { type Address, address, type CellPosition, isFreeTable, parseAddress } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';

type CellWrite = WriteOf<'cell'>;

/**
 * Figures as typed. An entry that merely repeats what the form computes, once all of them are entered, is not
 * kept, so that totals typed or pasted with the rest follow later edits.
 */
export function planCells({ cells }: EditOf<'cells'>, of: Edited): Result<Planned> {
  const rows = new RowFinder(of.report);
  const writes: CellWrite[] = [];
  for (const each of cells) {
    const write = readFigure(each, rows, of);
    if (!write.ok) return write;
    writes.push(write.value);
  }
  return success({ label: labelFor(writes), writes: withoutRepeats(writes, of) });
}

/** 按批复数填列: a figure against the formula of its cell, with the reason. */
export function planOverride({ reason, ...edit }: EditOf<'override'>, of: Edited): Result<Planned> {
  const write = readFigure(edit, new RowFinder(of.report), of);
  if (!write.ok) return write;
  const { cell, ...at } = write.value;
  const problem = overrideProblem(computedAt(of, edit.address), cell, reason);
  if (problem !== null) return failure('input', problem);
  const overridden = { amount: cell?.amount ?? null, printed: null, reason };
  return success({ label: `按批复数填列 ${edit.address}`, writes: [{ ...at, cell: overridden }] });
}

/** Returns why a figure cannot be entered against a formula; `null` if it can. */
function overrideProblem(found: ComputedCell | undefined, entry: Cell | null, reason: string): string | null {
  if (found?.formula == null || found.computed === null) return '这一格不是由公式得出的，直接填列即可';
  if (entry === null || entry.amount === null) return '请填写批复的金额，没有的填 0';
  if (found.formula.atLeast && entry.amount > found.computed) return '这一格可以大于公式结果，直接填列即可';
  if (entry.amount === found.computed) return '批复数与公式结果相同，不用另填';
  return reasonProblem(reason);
}

function readFigure(
  edit: { readonly address: string; readonly text: string },
  rows: RowFinder,
  of: Edited,
): Result<CellWrite> {
  const at = parseAddress(edit.address);
  const isWords = at !== null && takesWords(of.pack, at);
  const isCell = isWords || computedAt(of, edit.address) !== undefined;
  const row = at === null || !isCell ? undefined : rows.find(at);
  if (at === null || row === undefined)
    return failure('missing', `没有“${edit.address}”这个单元格，请刷新后重试`);
  if (isWords) return success({ kind: 'cell', ...at, cell: wordsCell(edit.text) });
  const amount = parseAmount(edit.text, of.report.单位);
  if (!amount.ok) return amount;
  return success({ kind: 'cell', ...at, cell: retyped(row.cells[at.column], amount.value) });
}

function takesWords(pack: TemplatePack, { table, column }: CellPosition): boolean {
  const blocks = isFreeTable(table) ? (pack.tables.find(({ id }) => id === table)?.blocks ?? []) : [];
  return blocks.some(({ columns }) => columns.some(({ id, role }) => id === column && role === 'words'));
}

function wordsCell(typed: string): Cell | null {
  const words = typed.replace(/\s+/g, ' ').trim();
  return words === '' ? null : { amount: null, printed: words };
}

function withoutRepeats(writes: readonly CellWrite[], of: Edited): readonly CellWrite[] {
  const mayRepeat = (write: CellWrite) =>
    write.cell !== null && computedAt(of, addressOf(write))?.formula != null;
  if (!writes.some(mayRepeat)) return writes;
  const { pack, report, computed } = of;
  const after = compute(pack, applyWrites(report, writes).report, computed);
  return writes.map((write) => {
    const amount = write.cell?.amount ?? null;
    return isRepeat(after, addressOf(write), amount, report.单位) ? { ...write, cell: null } : write;
  });
}

function labelFor(writes: readonly CellWrite[]): string {
  const [first] = writes;
  if (first === undefined) return '填列';
  if (writes.length > 1) return `填列 ${addressOf(first)} 等 ${writes.length} 格`;
  return `${first.cell === null ? '清空' : '填列'} ${addressOf(first)}`;
}

function addressOf({ table, row, column }: CellWrite): Address {
  return address(table, row, column);
}

function computedAt({ computed }: Edited, at: string): ComputedCell | undefined {
  return computed.cells.get(at as Address);
}
