import type { ColumnId, RowId, TableId } from './address.ts';
import type { Expression } from './expression.ts';
import type { FactDefinition } from './fact-grammar.ts';
import type { GlossaryEntry, NarrativeTemplate } from './text-grammar.ts';

/** A pack's definition of one form. Data only: packs contain no functions. */
export interface TableDefinition {
  readonly id: TableId;
  /** As printed above the table, e.g. `公开01表`; empty if the variant prints none. */
  readonly number: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** The header, top row first; cells follow one another from the left, as in HTML. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** The printed order of columns and header, if it differs from `blocks` and `header`. */
  readonly printed?: PrintedColumns;
  /** 注, without that word. */
  readonly note: string;
  /** 说明 of an empty table, with that word; absent if the form may not be empty. */
  readonly emptyNote?: string;
  readonly formulas: readonly FormulaRule[];
  /** Lines below the body, e.g. 人员经费合计 in 公开06. */
  readonly footer?: readonly FooterCell[];
}

/**
 * Columns for codes split into 类, 款 and 项, or for two blocks that alternate (预算数, 决算数 under each item of
 * 公开09).
 */
export interface PrintedColumns {
  readonly header: readonly (readonly HeaderCell[])[];
  /** From the left. */
  readonly columns: readonly PrintedColumn[];
  /** 合计 is in the row that names 类, 款 and 项. */
  readonly total?: 'head';
}

export interface PrintedColumn {
  readonly block: string;
  readonly column: ColumnId;
  readonly width: number;
  /** The digits of the code shown in it, e.g. 3 to 5 for the 款. */
  readonly digits?: readonly [from: number, to: number];
}

/** Part of a form beside others, with rows of its own, e.g. 收入 and 支出 in 公开01. */
export interface Block {
  /** The transcription's key of the block: `income`, `expenditure`, `rows`, `左`, `预算数`… */
  readonly id: string;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: RowSource;
}

export interface ColumnDefinition {
  readonly id: ColumnId;
  /**
   * label: 项目 or 科目名称; line: 行次; code: 科目编码; amount: a figure; words: what people write in a free form, such
   * as 采购方式 or 备注.
   */
  readonly role: 'label' | 'line' | 'code' | 'amount' | 'words';
  /** Share of the table's width, in any common unit. */
  readonly width: number;
}

export type RowSource =
  /** Printed lines with 行次; numbers without a line print as empty lines. */
  | { readonly kind: 'lines'; readonly from: number; readonly to: number; readonly lines: readonly Line[] }
  /** 合计 and the unit's own 类/款/项. */
  | {
      readonly kind: 'subjects';
      /** The position of 合计; first if absent. */
      readonly total?: 'last';
    }
  /** The 经济分类 of 公开06, all printed whether used or not. */
  | { readonly kind: 'economic'; readonly subjects: readonly Subject[] }
  /**
   * Rows named by people: units, projects, kinds of purchase. Their ids are `1`, `2`…; 合计 if the form has it.
   */
  | { readonly kind: 'open'; readonly total?: 'first' | 'last' }
  /** A single row without label columns (公开09). */
  | { readonly kind: 'record'; readonly row: RowId };

export interface Line {
  readonly number: number;
  readonly label: string;
  /** 类 code of this line of a 总表. */
  readonly code?: string;
}

export interface Subject {
  readonly code: string;
  readonly name: string;
}

export interface HeaderCell {
  readonly text: string;
  /** The column that the cell names, if the form prints another name than the column's own. */
  readonly column?: ColumnId;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface FooterCell {
  readonly label: string;
  /** Columns of the form that the label spans. */
  readonly labelSpan: number;
  readonly row: RowId;
  readonly column: ColumnId;
}

/** The cells filled by a formula. Rows not named by `lines` or `row` are chosen by kind. */
export interface FormulaRule {
  readonly rows:
    | { readonly kind: 'row'; readonly row: RowId }
    | { readonly kind: 'lines'; readonly from: number; readonly to: number }
    /** Lines of a 总表 that represent a 类. */
    | { readonly kind: 'classLines' }
    /** 科目 rows with children. */
    | { readonly kind: 'parents' }
    /** 科目 rows without children, and rows named by people. */
    | { readonly kind: 'leaves' };
  readonly columns: readonly ColumnId[];
  /** In a rule for `classLines`, a `cell` of another table means the row of the line's 类. */
  readonly expression: Expression;
  /**
   * The expression is a minimum: it fills a blank, and a larger entry is kept, e.g. 基本支出 of 公开03 with spending
   * that no other form shows.
   */
  readonly atLeast?: true;
}

/** Two figures that must be equal although neither is computed from the other, e.g. 收入总计 and 支出总计. */
export interface Relation {
  /** As in the catalogue of 勾稽关系, e.g. `X-11`. */
  readonly id: string;
  readonly title: string;
  readonly left: { readonly table: TableId; readonly row: RowId; readonly column: ColumnId };
  readonly right: Expression;
}

/** A template pack: region × year × kind of unit. Data only, whether built in or from outside. */
export interface TemplatePack {
  readonly id: string;
  readonly title: string;
  /** The 决算 year of its forms. */
  readonly year: number;
  /** 省、市、区 whose departments use it, as their names begin (上海市普陀区); absent: nationwide. */
  readonly place?: string;
  /** The source of the forms: regulation, year, page. */
  readonly source: string;
  /** Sentences on what was inferred rather than seen in a document. */
  readonly inferred: readonly string[];
  /** The forms in print order. */
  readonly tables: readonly TableDefinition[];
  readonly relations: readonly Relation[];
  readonly parts: readonly PartDefinition[];
  /** 决算情况说明. */
  readonly narrative: NarrativeTemplate;
  /** Facts beyond the standard ones; their keys determine their kinds (`OWN_FACT_KINDS`). */
  readonly facts: readonly FactDefinition[];
  /** Terms explained in 名词解释; the standard ones if absent. */
  readonly glossary?: readonly GlossaryEntry[];
}

/** One of the document's parts. `{部门}` and `{年度}` are replaced by the report's own. */
export interface PartDefinition {
  readonly id: '部门概况' | '部门决算表' | '决算情况说明' | '名词解释' | '附件';
  readonly ordinal: string;
  readonly title: string;
}

export const 合计: RowId = '合计';
