// How a region prints: data only.
import type { ColumnId } from '#shared/tables/address';
import type { FormKey } from './figures.ts';
import type { Voice } from './voices/voice.ts';
import type { Manner } from './words/manner.ts';

/** A column as named in the region, with the columns below its heading. */
export interface Head {
  readonly text: string;
  readonly column?: ColumnId;
  readonly below?: readonly Head[];
}

/** The nine forms under the ids of the base pack, and tables unknown to it. */
export type FormId = FormKey | ExtraId;

export type ExtraId =
  | '基金基本支出'
  | '政府采购'
  | '购买服务'
  | '支出明细'
  | '一般明细'
  | '项目支出'
  | '资产'
  | '绩效'
  | '分单位';

export type Blank = '' | '0.00' | '0' | '—' | ' ' | '-';

export interface SubjectForm {
  /** Headings above the codes; three if 类, 款 and 项 have separate columns. */
  readonly codes: {
    readonly head: string;
    readonly split: 1 | 3;
    /** In three columns, each whole code under its own level. */
    readonly whole?: true;
  };
  readonly name: string;
  /** The heading above codes and names, or none. */
  readonly item: string | null;
  readonly columns: readonly Head[];
  /** `head`: in the row that also holds 类, 款 and 项. */
  readonly total: 'first' | 'last' | 'head';
  /** The label of the total's row. */
  readonly totalName?: string;
}

export interface TotalForm {
  readonly item: string;
  readonly amount: string;
  /** 公开04's columns of spending. */
  readonly columns?: readonly Head[];
  /** Lines that this region adds below the totals, or omits, by id. */
  readonly without?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

export interface EconomicForm {
  readonly blocks: readonly (readonly string[])[];
  readonly split: 1 | 2;
  readonly heads: readonly [code: string, name: string, amount: string];
  /** All 款 of the classification, or only those with an amount. */
  readonly rows: 'all' | 'used';
  /** The position of 人员经费合计 and 公用经费合计: below, each under its block, above, or as one extra 合计. */
  readonly totals: 'below' | 'above';
  readonly grand?: boolean;
  /** The heading above 合计, 人员经费 and 公用经费 in separate columns; the region then prints one list. */
  readonly parts?: string;
}

export type ThreePublicForm = {
  /**
   * `halves`: 预算数 then 决算数; `pairs`: both under each item; `rows`: items down; `blocks`: two rows of headings.
   */
  readonly kind: 'halves' | 'pairs' | 'rows' | 'blocks';
  readonly vehicles: string;
  readonly running: string;
  readonly sum: string;
  readonly budget: string;
  readonly actual: string;
};

export interface Layout {
  readonly id: string;
  readonly place: string;
  readonly level: '部门' | '单位';
  readonly unit: '元' | '万元';
  readonly forms: readonly FormId[];
  readonly titles: Partial<Record<FormId, string>>;
  /** `{n}` is the form's index in this document, in two digits; `{一}` in Chinese; `null` prints none. */
  readonly number: string | null;
  readonly lineNumbers: boolean;
  readonly columnNumbers: boolean;
  readonly thousands: boolean;
  readonly blank: Blank;
  readonly whole: TotalForm;
  readonly fiscal: TotalForm;
  readonly income: SubjectForm;
  readonly spending: SubjectForm;
  readonly general: SubjectForm;
  readonly economic: EconomicForm;
  readonly fund: SubjectForm;
  readonly capital: SubjectForm;
  readonly threePublic: ThreePublicForm;
  /** Line between title and table; `{部门}`, `{年度}`, `{单位}` are replaced by the document's own. */
  readonly line: string;
  readonly notes: 'above' | 'below' | 'none';
  readonly pages: { readonly rows: number; readonly header: 'repeated' | 'once' } | null;
  readonly noise: Noise;
  readonly manner: Manner;
  /** The place's own wording instead of the national sentences. */
  readonly voice?: Voice;
}

export interface Noise {
  /** Whether each of these columns is followed by an empty one. */
  readonly spacers: boolean;
  readonly emptyRows: boolean;
  /** Whether title and line are inside the table's own grid. */
  readonly titleInside: boolean;
  /** Whether the next table is drawn into the same grid. */
  readonly joined: boolean;
  readonly indent: '' | 'blanks' | 'wide' | 'nbsp';
  readonly digits: 'half' | 'full';
  readonly brackets: 'full' | 'half';
}
