import type { Fen, MoneyUnit } from '#shared/money/amount';
import {
  type ColumnId,
  type FreeTableId,
  isFreeTable,
  type RowId,
  TABLE_IDS,
  type TableId,
} from '#shared/tables/address';
import type { Annex1, Annex2 } from './annexes.ts';

/** A report as entered or as printed: never a computed value. */
export interface Report {
  readonly id: string;
  readonly 部门: string;
  readonly 年度: number;
  /**
   * The unit in which figures are shown, entered and printed. Imported ones may have been printed in the other
   * one.
   */
  readonly 单位: MoneyUnit;
  readonly pack: string;
  /** The remark of a transcription (`说明`). */
  readonly 说明: string | null;
  readonly tables: Readonly<Record<TableId, ReportTable>>;
  /** Paragraphs in print order, figures possibly linked (`{{…}}`); `null` leaves the part to the template. */
  readonly texts: Readonly<Record<TextPart, readonly ParagraphEntry[] | null>>;
  /** Facts by reference: amounts in 分, counts, scores in hundredths of a point. */
  readonly facts: Readonly<Record<string, number>>;
  /**
   * Reasons and other texts that only people can write, by their key in the template or by the finding they refer
   * to.
   */
  readonly reasons: Readonly<Record<string, string>>;
  readonly 附件1: Annex1 | null;
  readonly 附件2: Annex2 | null;
}

/**
 * A paragraph of the report's own, or one in place of the template's. A part with one of the latter follows the
 * template.
 */
export type ParagraphEntry = string | TemplateEntry;

export interface TemplateEntry {
  /** Key of the template's paragraph. */
  readonly key: string;
  /** The report's own text for it; `null` uses the template's, `''` omits the paragraph. */
  readonly markup: string | null;
}

export const TEXT_PARTS = ['部门概况', '决算情况说明', '名词解释'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

export interface ReportTable {
  /** Texts printed differently from the template's; absent if they agree. */
  readonly printed: PrintedWords;
  /** In print order within each block. */
  readonly rows: readonly Row[];
}

export interface PrintedWords {
  readonly 标题?: string;
  readonly 注?: string;
  readonly 说明?: string;
  /** Official column name → name as printed. */
  readonly 表头?: Readonly<Record<ColumnId, string>>;
}

export interface Row {
  /** Unique in its table: 行次, 科目编码 (a repeated one gets `#2`…), `合计`. */
  readonly id: RowId;
  /** Block of the form that contains the row. */
  readonly block: string;
  readonly code: string | null;
  readonly label: string;
  readonly cells: Readonly<Record<ColumnId, Cell>>;
}

/** The figure or words entered in, or printed for, one cell. A cell without an entry is absent. */
export interface Cell {
  /** `null`: printed blank although the form computes a figure, or a cell of words. */
  readonly amount: Fen | null;
  /** The figure as printed, if it was imported and not changed since; in a column of words, the words. */
  readonly printed: string | null;
  /** 按批复数填列: the reason for a figure against the form's formula, if someone decided so. */
  readonly reason?: string;
  /** The location of an imported figure in its file, e.g. `决算.xlsx 公开02!C7`; removed when it is typed over. */
  readonly source?: string;
}

/** A figure as printed is short; words in a free form may be some sentences. */
export const LONGEST_WORDS = 2000;

/** The words in a cell of a column of words; empty if there are none. */
export function wordsIn(cell: Cell | undefined): string {
  return cell?.amount === null ? (cell.printed ?? '') : '';
}

/** Whether nothing is entered in a row: no figure and no words. */
export function isBlankRow({ cells }: Row): boolean {
  return Object.values(cells).every(isBlankCell);
}

/** Whether a cell holds neither a figure nor words. */
export function isBlankCell(cell: Cell): boolean {
  return cell.amount === null && wordsIn(cell) === '';
}

export type ReportTables = Report['tables'];

const EMPTY_TABLE: ReportTable = { printed: {}, rows: [] };

/** A form of a report; empty if the report has none. */
export function tableOf(tables: ReportTables, id: TableId): ReportTable {
  return tables[id] ?? EMPTY_TABLE;
}

/** The forms of a report: the nine standard ones, then the free ones. */
export function tableIds(tables: ReportTables): readonly TableId[] {
  return [...TABLE_IDS, ...Object.keys(tables).filter(isFreeTable)];
}

/** One table for every standard form, and for each named free form with content. */
export function makeTables(
  make: (id: TableId) => ReportTable,
  free: readonly FreeTableId[] = [],
): ReportTables {
  const made = [...TABLE_IDS, ...free].map((id) => [id, make(id)] as const);
  return withoutEmptyForms(Object.fromEntries(made) as Record<TableId, ReportTable>);
}

/** A free form without rows and texts counts as absent: stored or not, the report is the same. */
export function withoutEmptyForms(tables: ReportTables): ReportTables {
  const holds = ([id, { rows, printed }]: [string, ReportTable]) =>
    !isFreeTable(id) || rows.length > 0 || Object.keys(printed).length > 0;
  const entries = Object.entries(tables);
  return entries.every(holds) ? tables : (Object.fromEntries(entries.filter(holds)) as ReportTables);
}

/** Applies `change` to every table. */
export function mapTables(
  tables: ReportTables,
  change: (id: TableId, table: ReportTable) => ReportTable,
): ReportTables {
  return makeTables((id) => change(id, tableOf(tables, id)), Object.keys(tables).filter(isFreeTable));
}
