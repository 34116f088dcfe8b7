// The recompute after one edit, compared with HyperFormula on the same cells and formulas in the same process
// (issue 3).
import { HyperFormula } from 'hyperformula';
import type { BoundFormula } from '#shared/compute/cell';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { fen } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { WriteOf } from '#shared/report/writes/write';
import { type Address, address } from '#shared/tables/address';
import { REFERENCE, readCase } from '../tests/support/cases.ts';
import { henan2023 as pack } from '../tests/support/packs.ts';
import { largeReport } from '../tests/unit/checks/clean/large.ts';
import { microseconds, timed } from './median.ts';

const ROUNDS = 1000;

/** One cell typed over repeatedly with different amounts. */
type Edit = Omit<WriteOf<'cell'>, 'kind' | 'cell'>;

const AMOUNT = (round: number) => fen(1_000_000 + (round % 2) * 12_300);

function ours(report: Report, computed: Computed, edit: Edit) {
  const write = (round: number) =>
    applyWrites(report, [{ kind: 'cell', ...edit, cell: { amount: AMOUNT(round), printed: null } }]).report;
  const typed = [write(0), write(1)];
  let cells = computed;
  const recompute = timed((round) => {
    cells = compute(pack, typed[round % 2] ?? report, cells);
  }, ROUNDS);
  const entry = timed(write, ROUNDS);
  const anew = timed((round) => compute(pack, typed[round % 2] ?? report), 30);
  return { recompute, entry, anew, cells };
}

/** One sheet per form, one row per row; formulas as in Excel. */
class Peer {
  readonly #engine: HyperFormula;
  readonly #places = new Map<
    Address,
    { readonly sheet: number; readonly row: number; readonly col: number }
  >();

  constructor(computed: Computed) {
    const { plan } = computed.basis;
    this.#engine = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
    const sheets = pack.tables.map(({ id }) => this.#engine.addSheet(id));
    const ids = sheets.map((name) => this.#engine.getSheetId(name) ?? 0);
    const columns = new Map<string, number>();
    for (const { address: at, table, row, column } of plan.cells) {
      const key = `${table}/${column}`;
      if (!columns.has(key)) columns.set(key, columns.size);
      const sheet = ids[pack.tables.findIndex(({ id }) => id === table)] ?? 0;
      this.#places.set(at, { sheet, row, col: columns.get(key) ?? 0 });
    }
    this.#engine.suspendEvaluation();
    for (const cell of computed.cells.values()) {
      const stands = cell.origin === 'computed' && cell.formula !== null;
      const content = stands && cell.formula ? this.#formula(cell.formula) : cell.value;
      if (content !== null) this.#engine.setCellContents(this.#at(cell.address), [[content]]);
    }
    this.#engine.resumeEvaluation();
  }

  type(edit: Edit, amount: number): void {
    this.#engine.setCellContents(this.#at(address(edit.table, edit.row, edit.column)), [[amount]]);
  }

  value(at: Address): number | null {
    const value = this.#engine.getCellValue(this.#at(at));
    return typeof value === 'number' ? value : null;
  }

  #at(at: Address) {
    const place = this.#places.get(at);
    if (place === undefined) throw new RangeError(at);
    return place;
  }

  #formula({ terms }: BoundFormula): string {
    const sum = (sign: 1 | -1) =>
      terms
        .filter((term) => term.sign === sign)
        .map((term) => this.#engine.simpleCellAddressToString(this.#at(term.address), -1))
        .join(',');
    const minus = sum(-1);
    return `=SUM(${sum(1)})${minus === '' ? '' : `-SUM(${minus})`}`;
  }
}

function compareOn(what: string, report: Report, computed: Computed, edit: Edit): void {
  const peer = new Peer(computed);
  const theirs = timed((round) => peer.type(edit, AMOUNT(round)), ROUNDS);
  const { recompute, entry, anew, cells } = ours(report, computed, edit);
  const differing = [...cells.cells.values()].filter(
    ({ address: at, value }) => (peer.value(at) ?? 0) !== (value ?? 0),
  );
  if (differing.length > 0) {
    throw new Error(`${differing.length} cells differ, first ${differing[0]?.address}`);
  }
  console.log(`${what}，${cells.cells.size} 格，各格结果与 HyperFormula 相同`);
  console.log(
    `  改一格后重算 ${microseconds(recompute.median)}（p99 ${microseconds(recompute.p99)}），` +
      `HyperFormula ${microseconds(theirs.median)}（p99 ${microseconds(theirs.p99)}），` +
      `为其 ${(recompute.median / theirs.median).toFixed(2)} 倍`,
  );
  console.log(`  另：记下这一格 ${microseconds(entry.median)}，全部重算 ${microseconds(anew.median)}`);
}

const reference = readCase(REFERENCE);
compareOn('参考文本', reference.report, reference.computed, {
  table: '公开05',
  row: '2080101',
  column: '基本支出',
});
const large = largeReport(pack, 2_000, 0);
const settled = dropRepeatedEntries(large.report, large.computed);
compareOn('2000 行', settled, compute(pack, settled), {
  table: '公开05',
  row: '2011111',
  column: '基本支出',
});
