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

/** A file: what it is, and what is taken from it. */
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
  /** The content it should have and lacks, one sentence each. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

export interface GatheredForm {
  /** 财决03, 公开05, or 预算. */
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  /** Figures read. */
  readonly figures: number;
}

/** A part of the document: how much of it stands after the import, and from where. */
export interface GatheredPart {
  /** 公开01…09, a section of 补充数据, 部门概况, 名词解释, 附件1, 附件2. */
  readonly id: string;
  readonly title: string;
  /** none: nothing stands. whole: nothing is left to be typed. */
  readonly state: 'none' | 'partial' | 'whole';
  /** Figures (or paragraphs) that stand after the import; of 补充数据 out of how many. */
  readonly filled: number;
  readonly of: number | null;
  /** The part of it that the files give: “财决.xls 的 财决03”. */
  readonly from: readonly string[];
  /** The figures still to be typed, by name. */
  readonly open: readonly string[];
}

/** A figure that the import writes; `before` and `after` in the report's unit, or as a count. */
export interface GatheredChange {
  readonly place: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Where it stands in the file; empty where it goes because no file has it any more. */
  readonly source: string;
}

/** A figure of the report that stays though a file says otherwise. */
export interface KeptFigure {
  readonly place: string;
  readonly label: string;
  readonly why: '按批复数' | '手工填列';
  readonly stands: string;
  readonly given: string;
  readonly source: string;
}

/** A contradiction between sources, printed. */
export interface ShownConflict extends Pick<Conflict, 'place' | 'what'> {
  readonly used: { readonly text: string; readonly source: string };
  readonly other: { readonly text: string; readonly source: string };
}

/** The preview of gathering files into a report. Nothing is written yet. */
export interface GatherPlanned {
  readonly 部门: string | null;
  readonly 年度: number | null;
  readonly 单位: MoneyUnit;
  /** “取数：填 412 个数” or “重新取数：3 处变化”; “没有变化”. */
  readonly headline: string;
  readonly files: readonly GatheredFile[];
  readonly parts: readonly GatheredPart[];
  readonly conflicts: readonly ShownConflict[];
  /** Figures that stood and change; on the first import none. */
  readonly changes: readonly GatheredChange[];
  /** How many figures are filled that were blank. */
  readonly filled: number;
  readonly kept: readonly KeptFigure[];
  /** Figures without counterpart, 科目 that changed, cells that could not be read. */
  readonly unmatched: readonly ImportProblem[];
  /** Sources and forms that are not there. */
  readonly missing: readonly string[];
}
