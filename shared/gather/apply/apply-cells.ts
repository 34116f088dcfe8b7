import type { TakenCell } from '#shared/accounts/taken';
import { amountColumns, compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { type Cell, type Report, type Row, tableOf } from '#shared/report/report';
import { RowFinder } from '#shared/report/rows/row-finder';
import { rowsToAdd, SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { type Address, address, type CellPosition, parseAddress } from '#shared/tables/address';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { findTable } from '#shared/tables/find-table';
import type { Subject, TemplatePack } from '#shared/tables/grammar';

/** A figure that is kept although a file has another. */
export interface KeptCell {
  readonly cell: TakenCell;
  readonly stands: Cell['amount'];
  readonly why: '按批复数' | '手工填列';
}

export interface AppliedCells {
  readonly report: Report;
  readonly computed: Computed;
  readonly kept: readonly KeptCell[];
  /** Figures that do not fit the report's forms. */
  readonly homeless: readonly TakenCell[];
}

/** Puts every figure into an empty report. */
export function placeCells(empty: Report, pack: TemplatePack, cells: readonly TakenCell[]): Report {
  return applyCells(empty, pack, cells, new Set()).report;
}

/**
 * Returns the report with the figures of an import. Equal figures are untouched; figures decided (按批复数) or
 * typed by hand are kept, unless among `overwrite`; figures of an earlier import that no file has any more are
 * removed.
 */
export function applyCells(
  report: Report,
  pack: TemplatePack,
  cells: readonly TakenCell[],
  overwrite: ReadonlySet<string>,
  now: Computed = compute(pack, report),
): AppliedCells {
  const based = withRows(report, pack, cells);
  const rows = new RowFinder(based);
  const kept: KeptCell[] = [];
  const homeless: TakenCell[] = [];
  const writes: Write[] = goneWrites(based, cells);
  for (const cell of cells) {
    const place = parseAddress(cell.address);
    const row = place === null ? undefined : rows.find(place);
    if (place === null || row === undefined || !hasColumn(pack, place, row)) {
      if (cell.amount !== 0) homeless.push(cell);
      continue;
    }
    const entry = row.cells[place.column];
    const decision = decide(cell, entry, now, overwrite);
    if (decision === 'write')
      writes.push({
        kind: 'cell',
        ...place,
        cell: { amount: cell.amount, printed: null, source: cell.source },
      });
    else if (decision !== 'same') kept.push({ cell, stands: entry?.amount ?? null, why: decision });
  }
  const written = applyWrites(based, writes).report;
  const computed = compute(pack, written, now);
  const settled = dropRepeatedEntries(written, computed);
  const quiet = withoutIdle(settled, compute(pack, settled, computed), kept, writes);
  const done = withoutEmptyRows(quiet, report, cells);
  return {
    report: done,
    computed: compute(pack, done, computed),
    kept,
    homeless: homeless.filter((cell) => !isForeignTo(pack, cell)),
  };
}

type Decision = 'same' | 'write' | KeptCell['why'];

function decide(
  { address: at, amount }: TakenCell,
  entry: Cell | undefined,
  now: Computed,
  overwrite: ReadonlySet<string>,
): Decision {
  const standing = now.cells.get(at);
  if (standing !== undefined && standing.value === amount) return 'same';
  if (entry === undefined) return 'write';
  if (overwrite.has(at)) return 'write';
  if (entry.reason !== undefined) return '按批复数';
  return entry.source === undefined && entry.amount !== null ? '手工填列' : 'write';
}

/** Adds the 科目 rows for which files have figures, with the rows above them. */
function withRows(report: Report, pack: TemplatePack, cells: readonly TakenCell[]): Report {
  const { nameOf } = functionalSubjects(report.年度);
  const writes = SUBJECT_TABLES.flatMap((table) => {
    const subjects = new Map<string, Subject>();
    for (const { address: at, code, name, amount } of cells) {
      if (code !== null && amount !== 0 && at.startsWith(`${table}/`))
        subjects.set(code, { code, name: name || (nameOf(code) ?? code) });
    }
    return rowsToAdd(pack, report, table, [...subjects.values()], nameOf).map(
      ({ row, position }): Write => ({ kind: 'addRow', table, row, position }),
    );
  });
  return applyWrites(report, writes).report;
}

/** Removes figures of an earlier import if their form is imported again and no file has them any more. */
function goneWrites(report: Report, cells: readonly TakenCell[]): Write[] {
  const given = new Set<string>(cells.map((cell) => cell.address));
  const tables = new Set(cells.map((cell) => parseAddress(cell.address)?.table));
  return [...tables].flatMap((table) =>
    table === undefined
      ? []
      : tableOf(report.tables, table).rows.flatMap((row) =>
          Object.entries(row.cells).flatMap(([column, { source, reason }]): Write[] =>
            source === undefined || reason !== undefined || given.has(`${table}/${row.id}/${column}`)
              ? []
              : [{ kind: 'cell', table, row: row.id, column, cell: null }],
          ),
        ),
  );
}

/** Removes 科目 rows that lost their last figure in this import. */
function withoutEmptyRows(report: Report, before: Report, cells: readonly TakenCell[]): Report {
  const given = new Set(
    cells.filter(({ amount }) => amount !== 0).map((cell) => cell.address.split('/').slice(0, 2).join('/')),
  );
  const writes = SUBJECT_TABLES.flatMap((table) => {
    const had = new Set(
      before.tables[table].rows.filter((row) => Object.keys(row.cells).length > 0).map(({ id }) => id),
    );
    const rows = report.tables[table].rows;
    const isEmpty = ({ id, code, cells: own }: (typeof rows)[number]) =>
      code !== null && had.has(id) && Object.keys(own).length === 0 && !given.has(`${table}/${id}`);
    const gone = rows.filter(
      (row) =>
        isEmpty(row) &&
        !rows.some((other) => other !== row && !isEmpty(other) && other.code?.startsWith(row.code ?? '-')),
    );
    return gone.map(({ id }): Write => ({ kind: 'deleteRow', table, row: id }));
  });
  return applyWrites(report, writes).report;
}

/**
 * Removes entries without information: a total of zero with nothing to sum, and a file's totals that include a
 * figure that was not taken.
 */
function withoutIdle(
  report: Report,
  { cells }: Computed,
  kept: readonly KeptCell[],
  writes: readonly Write[],
): Report {
  const rests = restingOn(cells, new Set(kept.map(({ cell }) => cell.address)));
  const dropped = writes.flatMap((write): Write[] => {
    if (write.kind !== 'cell' || write.cell === null) return [];
    const at = address(write.table, write.row, write.column);
    const cell = cells.get(at);
    const isIdle = write.cell.amount === 0 && cell?.formula != null && cell.computed === null;
    return isIdle || (cell?.origin === 'stated' && rests(at)) ? [{ ...write, cell: null }] : [];
  });
  return applyWrites(report, dropped).report;
}

/** Whether a cell is computed from one of the kept cells, through any number of totals. */
function restingOn(cells: Computed['cells'], held: ReadonlySet<Address>): (at: Address) => boolean {
  const seen = new Map<Address, boolean>();
  const rests = (at: Address): boolean => {
    const known = seen.get(at);
    if (known !== undefined) return known;
    seen.set(at, false);
    const terms = cells.get(at)?.formula?.terms ?? [];
    const found = terms.some((term) => held.has(term.address) || rests(term.address));
    seen.set(at, found);
    return found;
  };
  return held.size === 0 ? () => false : rests;
}

function hasColumn(pack: TemplatePack, { table, column }: CellPosition, row: Row): boolean {
  return amountColumns(findTable(pack, table).blocks, row).includes(column);
}

/** A column that this region's forms do not print, e.g. 年初结转和结余 of 公开08. */
function isForeignTo(pack: TemplatePack, cell: TakenCell): boolean {
  const place = parseAddress(cell.address);
  const columns = place === null ? [] : findTable(pack, place.table).blocks.flatMap((block) => block.columns);
  return !columns.some(({ id }) => id === place?.column);
}
