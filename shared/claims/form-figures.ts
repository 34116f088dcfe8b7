import { addTo } from '#shared/add-to';
import type { Computed } from '#shared/compute/computed';
import type { Fen } from '#shared/money/amount';
import { type Coverage, isKnown, stateOf } from '#shared/report/coverage';
import { type Report, type Row, tableOf } from '#shared/report/report';
import { isRounding, knowsMoreThanPrinted } from '#shared/report/rounding';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import {
  type Address,
  address,
  type ColumnId,
  isTableId,
  type RowId,
  type TableId,
} from '#shared/tables/address';
import { isSubjectCode } from '#shared/tables/codes/subjects';

/** A figure of the forms, and its name for an accountant. */
export interface Figure {
  /** 分; blank counts as zero if a text states the figure. */
  readonly value: Fen | null;
  /** e.g. `公开03 合计“基本支出”`. */
  readonly name: string;
  readonly address: Address | null;
  /** Whether the value is known: an unread value of another's document is not zero. */
  readonly known: boolean;
  /** Whether the text itself states the value, not a form. */
  readonly isTold?: boolean;
}

/** Finds rows and figures of the forms. */
export interface FormFigures {
  figure(table: TableId, row: RowId, column: ColumnId): Figure;
  amount(table: TableId, row: RowId, column: ColumnId): Fen;
  /** The figure at an address; `null` if the forms have none there, or it was not read. */
  at(source: string | null): Fen | null;
  /** Rows with a code, in print order. */
  subjects(table: TableId): readonly Row[];
  row(table: TableId, id: RowId): Row | undefined;
  /** Rows with a code and this label. */
  named(table: TableId, label: string): readonly Row[];
  /** Whether the form holds no figure. */
  isEmpty(table: TableId): boolean;
  /** Whether the value at an address is known. */
  knows(at: Address): boolean;
  /** Whether a form prints 科目 with codes of this length: others omit 类 and 款, or 项. */
  printsLevel(table: TableId, length: number): boolean;
  /** Whether a form was read, at least partly. */
  isRead(table: TableId): boolean;
  /** Whether a form was read completely. */
  isWhole(table: TableId): boolean;
  /**
   * Whether rounding explains the difference between a figure and a sum of `addends`; never if amounts are
   * known to the 分.
   */
  isTail(difference: number, addends: number): boolean;
  /** Whether figures are known beyond the printed digits. */
  readonly isExact: boolean;
  readonly year: number;
  /** Facts, including last year's figures. */
  readonly facts: Report['facts'];
}

export function formFigures(
  report: Report,
  computed: Computed,
  coverage: Coverage | null = null,
): FormFigures {
  const prints = printedLevels(report, coverage);
  const knows = (at: Address) =>
    coverage === null || (isKnown(coverage, at) && printsRow(at, coverage, prints));
  const rows = new Map<TableId, Map<RowId, Row>>();
  const rowsOf = (table: TableId): Map<RowId, Row> => {
    const known = rows.get(table) ?? new Map(tableOf(report.tables, table).rows.map((row) => [row.id, row]));
    rows.set(table, known);
    return known;
  };
  const coded = new Map<TableId, readonly Row[]>();
  const subjects = (table: TableId): readonly Row[] => {
    const known = coded.get(table) ?? tableOf(report.tables, table).rows.filter((row) => row.code !== null);
    coded.set(table, known);
    return known;
  };
  const names = new Map<TableId, ReadonlyMap<string, readonly Row[]>>();
  const filled = new Set<string>();
  for (const cell of computed.cells.values()) {
    if (cell.value !== null && cell.value !== 0) filled.add(cell.address.slice(0, '公开01'.length));
  }
  // a document that prints 元 prints to the 分
  const isExact = (coverage !== null && report.单位 === '元') || knowsMoreThanPrinted(report);
  const figure = (table: TableId, id: RowId, column: ColumnId): Figure => {
    const at = address(table, id, column);
    const cell = computed.cells.get(at);
    const name = `${table} ${rowName(rowsOf(table).get(id), id)}“${column}”`;
    return { value: cell?.value ?? null, name, address: cell === undefined ? null : at, known: knows(at) };
  };
  return {
    figure,
    amount: (table, id, column) => figure(table, id, column).value ?? (0 as Fen),
    at: (source) => {
      const cell = source === null ? undefined : computed.cells.get(source as Address);
      return cell === undefined || !knows(cell.address) ? null : (cell.value ?? (0 as Fen));
    },
    subjects,
    named: (table, label) => {
      const known = names.get(table) ?? byLabel(subjects(table));
      names.set(table, known);
      return known.get(label) ?? [];
    },
    row: (table, id) => rowsOf(table).get(id),
    isEmpty: (table) => !filled.has(table),
    knows,
    printsLevel: (table, length) => prints(table, length),
    isRead: (table) => stateOf(coverage, table) !== 'absent',
    isWhole: (table) => stateOf(coverage, table) === 'whole',
    isExact,
    year: report.年度,
    facts: report.facts,
    isTail: (difference, addends) => (isExact ? difference === 0 : isRounding(difference, addends)),
  };
}

type Prints = (table: TableId, length: number) => boolean;

/** One's own forms have every level; those of others show it by their rows. */
function printedLevels(report: Report, coverage: Coverage | null): Prints {
  if (coverage === null) return () => true;
  const levels = new Map(
    SUBJECT_TABLES.map((table): [TableId, ReadonlySet<number>] => {
      const codes = report.tables[table].rows.flatMap(({ code }) => code ?? []);
      return [table, new Set(codes.map((code) => code.length))];
    }),
  );
  return (table, length) => {
    const own = levels.get(table);
    return own === undefined || own.size === 0 || own.has(length);
  };
}

/** A 科目 at a level that its form omits cannot be read: it is not zero. */
function printsRow(at: Address, { tables }: Coverage, prints: Prints): boolean {
  const [table = '', row = ''] = at.split('/');
  if (!isTableId(table) || !isSubjectCode(row)) return true;
  return tables[table]?.rows.has(row) === true || prints(table, row.length);
}

/** The row as an accountant names it. */
export function rowName(row: Row | undefined, id: RowId): string {
  if (row === undefined) return id;
  return row.code === null ? row.label : `${row.code} ${row.label}`;
}

function byLabel(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) addTo(found, row.label, row);
  return found;
}
