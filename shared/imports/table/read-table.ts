import { addTo } from '#shared/add-to';
import { headerBlock } from '#shared/imports/headers/header-blocks';
import { LISTED } from '#shared/imports/headers/listed-items';
import { plain } from '#shared/imports/label-matching';
import {
  cellAt,
  mergesOver,
  type Sheet,
  type SheetCell,
  sheetCellName,
  sheetRowName,
} from '#shared/imports/source/sheet';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import type { BrokenSum } from '#shared/report/coverage';
import { FOOTER_BLOCK } from '#shared/report/create';
import { LONGEST_WORDS, type PrintedWords } from '#shared/report/report';
import { withOwnIds } from '#shared/report/rows/own-ids';
import type { ColumnId, RowId, TableId } from '#shared/tables/address';
import type { Block, TableDefinition } from '#shared/tables/grammar';
import { type CellFigure, readFigure } from './figure.ts';
import type { TablePlace } from './locate.ts';
import { brokenBeside } from './own-sums.ts';
import { brokenParts } from './part-sums.ts';
import { readPrintedWords } from './printed-words.ts';
import { readEconomic } from './rows/economic.ts';
import { readLines } from './rows/lines.ts';
import { readOpen } from './rows/open.ts';
import { readRecord } from './rows/record.ts';
import { type FoundRow, type RowReader, withWords } from './rows/row-reader.ts';
import { readSubjects } from './rows/subjects.ts';
import { withWholeNames } from './rows/whole-names.ts';

/** A figure of a form, as in a file. */
export interface ReadCell {
  /** Its location in the file, e.g. `公开02!C7`. */
  readonly source: string;
  /** As the file shows it. */
  readonly text: string;
  readonly amount: Fen | null;
  readonly printed: string | null;
  /** The reason why the figure is not taken. */
  readonly refused: string | null;
}

export interface ReadRow {
  readonly id: RowId;
  readonly block: string;
  readonly code: string | null;
  readonly label: string;
  readonly cells: Readonly<Record<ColumnId, ReadCell>>;
}

/** Something that was not understood, and its location. */
export interface ImportProblem {
  readonly place: string;
  readonly message: string;
}

/** A form, as in a file. */
export interface ReadTable {
  readonly id: TableId;
  readonly unit: MoneyUnit | null;
  readonly printed: PrintedWords;
  readonly rows: readonly ReadRow[];
  readonly problems: readonly ImportProblem[];
  /** Remarks for the person that are not problems. */
  readonly remarks: readonly string[];
  /** Whether rows are missing that the file may well hold: the report's rows are then kept in any mode. */
  readonly partial: boolean;
  /** Rows that differ from the sum of columns which the form does not have. */
  readonly brokenSums?: readonly BrokenSum[];
}

const READERS: Readonly<Record<Block['rows']['kind'], RowReader>> = {
  lines: readLines,
  subjects: readSubjects,
  economic: readEconomic,
  open: readOpen,
  record: readRecord,
};

/** Reads the form at a location in a sheet: every row and figure, and what could not be understood. */
export function readTable(definition: TableDefinition, sheet: Sheet, place: TablePlace): ReadTable {
  const found: FoundRow[] = [];
  const problems: ImportProblem[] = [...missingColumns(definition, sheet, place)];
  const kinds = new Set(definition.blocks.map(({ rows }) => rows.kind));
  for (const kind of kinds) {
    const read = READERS[kind]({ definition, sheet, place });
    found.push(...withWords(read.rows, { definition, place }));
    problems.push(...read.problems);
  }
  found.push(...footerRows(definition, sheet, place));
  const named = sheet.unruled === true ? withWholeNames(found, definition, place) : found;
  const rows = withOwnIds(named).map((row) => readRow(row, sheet, place.unit, place.header.bottom));
  const refused = place.unit === null ? [] : refusals(rows);
  const printed = readPrintedWords(definition, sheet, place);
  const unitProblem = place.unit === null ? [unknownUnit(sheet, place)] : [];
  return {
    id: definition.id,
    unit: place.unit,
    printed,
    rows,
    problems: [...problems, ...cutOff(definition, sheet, rows), ...unitProblem, ...refused],
    remarks: [...hiddenRemark(sheet, found), ...headTotalRemark(sheet, place, rows)],
    partial: false,
    brokenSums: [...brokenParts(definition, sheet, place, found), ...brokenBeside(definition, sheet, place)],
  };
}

/** The reason why a total has no figure: the row names columns. */
const HEAD_WORD = '这一格是表头的字，没有印合计';

function headFigure(cell: SheetCell | null, unit: MoneyUnit | null): CellFigure {
  const isWord = /\p{Script=Han}/u.test(cell?.text ?? '');
  return isWord ? { kind: 'refused', reason: HEAD_WORD } : readFigure(cell, unit);
}

function readRow(
  { cells, words = {}, at: _at, ...row }: FoundRow,
  sheet: Sheet,
  unit: MoneyUnit | null,
  header: number,
): ReadRow {
  const read = Object.entries(cells).map(([column, [line, at]]) => {
    const cell = cellAt(sheet, line, at);
    const figure = line <= header ? headFigure(cell, unit) : readFigure(cell, unit);
    const amount = figure.kind === 'amount' ? figure : { amount: null, printed: null };
    return [
      column,
      {
        source: sheetCellName(sheet, line, at),
        text: cell?.text ?? '',
        amount: amount.amount,
        printed: amount.printed,
        refused: figure.kind === 'refused' ? figure.reason : null,
      },
    ] as const;
  });
  const said = Object.entries(words).map(
    ([column, [line, at]]) => [column, readWords(sheet, line, at)] as const,
  );
  return { ...row, cells: Object.fromEntries([...read, ...said]) };
}

/** A line break between two Chinese characters. */
const BROKEN = /(?<=[\p{Script=Han}，。；：、）])\s*\n\s*(?=[\p{Script=Han}（])/gu;

/** Words in a free form, as they stand. */
function readWords(sheet: Sheet, line: number, at: number): ReadCell {
  const text = (cellAt(sheet, line, at)?.text ?? '')
    .replace(BROKEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_WORDS);
  const source = sheetCellName(sheet, line, at);
  return { source, text, amount: null, printed: text === '' ? null : text, refused: null };
}

/** From so many cells of a column on that are no amounts, the column was taken for another. */
const MISREAD = 4;

/** The cells that could not be taken: a misread column once, with the number of its cells. */
function refusals(rows: readonly ReadRow[]): readonly ImportProblem[] {
  const refused = rows.flatMap(({ block, cells }) =>
    Object.entries(cells).flatMap(([column, { source, refused: why }]) =>
      why === null || why === HEAD_WORD ? [] : [{ key: `${block}/${column}`, column, source, why }],
    ),
  );
  const byColumn = new Map<string, typeof refused>();
  for (const each of refused) addTo(byColumn, each.key, each);
  return refused.flatMap((each) => {
    const { column, source: place, why } = each;
    const own = byColumn.get(each.key) ?? [];
    if (own.length < MISREAD) return [{ place, message: why }];
    const message = `“${column}”一栏有 ${own.length} 格没有读入，可能认错了栏。第一格：${why}`;
    return own[0] === each ? [{ place, message }] : [];
  });
}

/** Rows like 人员经费合计: a label and the first figure to its right, or a separate column in the total's row. */
function footerRows(definition: TableDefinition, sheet: Sheet, place: TablePlace): readonly FoundRow[] {
  return (definition.footer ?? []).flatMap(({ label, row: id, column }): FoundRow[] => {
    const at = footerFigure(label, sheet, place.body) ?? totalOfColumn(label, sheet, place);
    if (at === null) return [];
    return [{ id, block: FOOTER_BLOCK, code: null, label, at: at[0], cells: { [column]: at } }];
  });
}

/** A numbered list ends with its total: without it the rest may be on a page that was not read. */
function cutOff(
  { title, blocks }: TableDefinition,
  sheet: Sheet,
  rows: readonly ReadRow[],
): readonly ImportProblem[] {
  const isCut = blocks.some(({ id, rows: own }) => {
    const read = new Set(rows.flatMap((row) => (row.block === id ? [row.id] : [])));
    return own.kind === 'lines' && read.size > 0 && !read.has(String(own.lines.at(-1)?.number));
  });
  if (!isCut) return [];
  return [{ place: sheet.name, message: `${title}没有读到末尾的总计，表可能不完整，请对照原件` }];
}

type CellPlace = readonly [row: number, column: number];

function footerFigure(label: string, sheet: Sheet, body: TablePlace['body']): CellPlace | null {
  for (let row = body.top; row <= body.bottom; row++) {
    const at = (sheet.rows[row] ?? []).findIndex((cell) => plain(cell?.text ?? '') === plain(label));
    if (at !== -1) return [row, figureRightOf(sheet, row, at)];
  }
  return null;
}

/** If 人员经费 and 公用经费 are columns beside 合计, their totals are in its row. */
function totalOfColumn(label: string, sheet: Sheet, { header, body }: TablePlace): CellPlace | null {
  const name = plain(label).replace(/合计$/, '');
  const column = headerBlock(sheet, header.top, header.bottom).paths.findIndex((path) =>
    (path.at(-1) ?? '').replace(/^日常|合计$/g, '').endsWith(name),
  );
  if (column === -1) return null;
  for (let row = body.top; row <= body.bottom; row++) {
    const isTotal = (sheet.rows[row] ?? []).some((cell) => /^[合总]计$/.test(plain(cell?.text ?? '')));
    if (isTotal) return [row, column];
  }
  return null;
}

function figureRightOf(sheet: Sheet, row: number, label: number): number {
  const merged = mergesOver(sheet, row).find(({ top, left }) => top === row && left === label);
  const first = (merged?.right ?? label) + 1;
  const cells = sheet.rows[row] ?? [];
  const filled = cells.findIndex((cell, at) => at >= first && cell !== null && cell.text !== '');
  const isWord = filled !== -1 && /\p{Script=Han}/u.test(cells[filled]?.text ?? '');
  return filled === -1 || isWord ? first : filled;
}

function missingColumns(
  definition: TableDefinition,
  sheet: Sheet,
  { columns, header }: TablePlace,
): readonly ImportProblem[] {
  const printed = definition.blocks.filter(
    ({ id, rows }) => rows.kind !== 'record' || columns.some(({ block }) => block === id),
  );
  const missing = printed.flatMap((block) =>
    block.columns.filter(
      ({ id, role }) =>
        role === 'amount' && !columns.some((found) => found.block === block.id && found.column === id),
    ),
  );
  const isListed = columns.some(({ column }) => column === LISTED);
  if (missing.length === 0 || isListed || definition.blocks[0]?.rows.kind === 'economic') return [];
  const names = [...new Set(missing.map(({ id }) => id))].join('、');
  return [{ place: sheetRowName(sheet, header.bottom), message: `表头里没有找到：${names}` }];
}

function unknownUnit(sheet: Sheet, { header }: TablePlace): ImportProblem {
  return {
    place: sheetRowName(sheet, header.top),
    message: '没有找到“单位：元”或“单位：万元”，请选择金额单位',
  };
}

function headTotalRemark(sheet: Sheet, { header }: TablePlace, rows: readonly ReadRow[]): readonly string[] {
  const columns = rows.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([column, { refused }]) => (refused === HEAD_WORD ? [column] : [])),
  );
  if (columns.length === 0) return [];
  return [`${sheetRowName(sheet, header.bottom)} 既是合计又是表头，没有印${columns.join('、')}的合计`];
}

function hiddenRemark(sheet: Sheet, rows: readonly FoundRow[]): readonly string[] {
  const hidden = new Set(sheet.hiddenRows);
  const lines = [...new Set(rows.map(({ at }) => at))].filter((at) => hidden.has(at));
  if (lines.length === 0) return [];
  const named = lines.map((at) => at + 1 - sheet.lead).join('、');
  return [`${sheet.name} 第 ${named} 行是隐藏的，也读入了`];
}
