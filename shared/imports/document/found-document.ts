import type { Surroundings } from '#shared/imports/source/surroundings';
import type { TablePlace } from '#shared/imports/table/locate';
import type { ImportProblem, ReadTable } from '#shared/imports/table/read-table';
import type { ReadTexts } from '#shared/imports/text/parts';
import type { Fen, MoneyUnit } from '#shared/money/amount';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import type { BrokenSum, LeftOut } from '#shared/report/coverage';
import type { TableDefinition } from '#shared/tables/grammar';

/** A form that was found, and its location. */
export interface FoundTable {
  readonly file: string;
  /** Index among all sheets of all files; `null` in plain text. */
  readonly sheet: number | null;
  /** For a table that continues over pages: the indexes of the further sheets. */
  readonly more: readonly number[];
  readonly sheetName: string;
  readonly page: number | null;
  readonly place: TablePlace | null;
  readonly around: Surroundings;
  /** The form it was read as. */
  readonly definition: TableDefinition;
  /** The reasons for choosing this form. */
  readonly why: readonly string[];
  /** The confidence: of two tables read as one form, the higher wins. */
  readonly rating: number;
  readonly read: ReadTable;
  /** Its figures in columns and rows that the form does not have; none if it was read as text. */
  readonly leftOut?: readonly LeftOut[];
}

export interface FoundAnnex<T> {
  readonly file: string;
  readonly sheetName: string;
  readonly content: T;
}

/** Everything that was recognised in the files of one import. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit | null;
  /** The department named on the cover. */
  readonly 封面: string | null;
  readonly tables: readonly FoundTable[];
  /** Tables that were read as a form which is in `tables` with other figures. */
  readonly copies: readonly FoundTable[];
  /** Tables with the same figures as one in `tables`. */
  readonly twins: readonly FoundTable[];
  readonly 附件1: FoundAnnex<Annex1> | null;
  readonly 附件2: FoundAnnex<Annex2> | null;
  readonly texts: ReadTexts;
  readonly problems: readonly ImportProblem[];
  readonly remarks: readonly string[];
  /** Tables other than the nine forms. */
  readonly others: readonly OtherTable[];
  /** Indexes of sheets in which nothing was recognised. */
  readonly unknownSheets: readonly number[];
  /**
   * Whether blanks count as printed: true for documents and the app's own workbooks, false for working papers.
   */
  readonly whole: boolean;
}

export type DocumentKind = '决算' | '预算' | '空白模板' | '财决报表' | '不明';

/** A table other than the nine forms, kept as printed. */
export interface OtherTable {
  readonly file: string;
  /** Index among all sheets of all files. */
  readonly sheet: number;
  readonly sheetName: string;
  readonly page: number | null;
  readonly title: string | null;
  /** The lines above it. */
  readonly around: Surroundings;
  /** 分, as the unit above it says. */
  readonly amounts: readonly Fen[];
  /** Its totals that are not what stands below them. */
  readonly brokenSums: readonly BrokenSum[];
}
