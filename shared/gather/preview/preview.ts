import type { Conflict } from '#shared/accounts/taken';
import type { ImportProblem } from '#shared/imports/table/read-table';
import type { MoneyUnit } from '#shared/money/amount';

/** The role of a file for a report. */
export type GatheredKind =
  | '财决报表'
  | '部门预算'
  | '上年决算'
  | '上年财决报表'
  | '本年决算'
  | '绩效表'
  | '空白模板'
  | '不认识';

/** A file: its kind, and what is taken from it. */
export interface GatheredFile {
  readonly file: string;
  readonly kind: GatheredKind;
  /** One sentence: “2024年度财决报表，18 张表，金额单位元”. */
  readonly says: string;
  readonly 部门: string | null;
  readonly 年度: number | null;
  /** The parts it fills: 公开01, 三公经费, 年初预算, 部门概况… */
  readonly fills: readonly string[];
  /** The forms recognised in it: 财决03 收入决算表. */
  readonly forms: readonly GatheredForm[];
  /** Expected content that is missing, one sentence each. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

export interface GatheredForm {
  /** 财决03, 公开05, or 预算. */
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  /** Number of figures read. */
  readonly figures: number;
}

/** A part of the document: how complete it is after the import, and its sources. */
export interface GatheredPart {
  /** 公开01…09, a section of facts, 部门概况, 名词解释, 附件1, 附件2. */
  readonly id: string;
  readonly title: string;
  /** none: empty. whole: nothing is left to type. */
  readonly state: 'none' | 'partial' | 'whole';
  /** Figures (or paragraphs) present after the import; for facts, out of how many. */
  readonly filled: number;
  readonly of: number | null;
  /** The part of it that comes from files: “财决.xls 的 财决03”. */
  readonly from: readonly string[];
  /** The figures still to type, by name. */
  readonly open: readonly string[];
}

/** A figure that the import writes; `before` and `after` in the report's unit, or as counts. */
export interface GatheredChange {
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Its location in the file; empty if it is removed because no file has it any more. */
  readonly source: string;
}

/** A figure of the report that is kept although a file has another. */
export interface KeptFigure {
  readonly place: string;
  readonly label: string;
  readonly why: '按批复数' | '手工填列';
  readonly stands: string;
  readonly given: string;
  readonly source: string;
}

/** A conflict between sources, formatted for people. */
export interface ShownConflict extends Pick<Conflict, 'place' | 'what'> {
  readonly used: { readonly text: string; readonly source: string };
  readonly other: { readonly text: string; readonly source: string };
}

/** The preview of gathering files into a report; nothing is written yet. */
export interface GatherPlanned {
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit;
  /** “取数：填 412 个数” or “重新取数：3 处变化”; “没有变化”. */
  readonly headline: string;
  readonly files: readonly GatheredFile[];
  readonly parts: readonly GatheredPart[];
  readonly conflicts: readonly ShownConflict[];
  /** Existing figures that change; none on the first import. */
  readonly changes: readonly GatheredChange[];
  /** The number of blank figures filled. */
  readonly filled: number;
  readonly kept: readonly KeptFigure[];
  /** Figures without a counterpart, changed 科目, unreadable cells. */
  readonly unmatched: readonly ImportProblem[];
  /** Missing sources and forms. */
  readonly missing: readonly string[];
}
