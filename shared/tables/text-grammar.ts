/**
 * The grammar of a template's text: what a pack defines, as data. Figures are fields (`{{公开01/31/决算数}}`).
 * `{部门}` `{简称}` `{年度}` `{上年}` `{单位}` are replaced by the report's own words, `<名称>`, `<引用>` … by those of a list's
 * item.
 */
export interface NarrativeTemplate {
  /** Deviation, in hundredths of a percent, from which a reason is required. */
  readonly reasonThreshold: number;
  /** Characters below which a reason is not a sentence. */
  readonly shortestReason: number;
  /** Further words for `{…}` that differ between units, e.g. `{级次}`: 市级, 区级. */
  readonly words: Readonly<Record<string, string>>;
  readonly sections: readonly TemplateSection[];
}

/** An empty template. */
export const NO_NARRATIVE: NarrativeTemplate = {
  reasonThreshold: 0,
  shortestReason: 0,
  words: {},
  sections: [],
};

export interface TemplateSection {
  readonly id: string;
  readonly passages: readonly Passage[];
}

/** One paragraph, or one for each item of a list. */
export interface Passage {
  /** Unique in the template; part of the key of a person's own text. */
  readonly id: string;
  /** Level of a heading; absent in running text. */
  readonly level?: 1 | 2;
  readonly when?: Condition;
  readonly each?: ListSource;
  readonly text: Text;
}

export type Text = string | readonly Part[];

export type Part =
  | string
  /** The first text whose condition holds; none if none does. */
  | { readonly choose: readonly Option[] }
  /** One text for each item, separated by `between`. */
  | { readonly list: ListSource; readonly text: string; readonly between: string }
  | ReasonPart
  | SlotPart;

export interface Option {
  readonly when?: Condition;
  readonly text: Text;
}

/**
 * A text that only people can write; the hint is printed in 【】 until it is given. A text with a `sentence`, in
 * which 【填写】 marks its place, is optional: the sentence is omitted until the text is given.
 */
export interface SlotPart {
  readonly slot: string;
  readonly hint: string;
  readonly sentence?: string;
}

/**
 * A sentence with 【原因】 in it. It is omitted if the two figures print alike, or if the deviation is below the
 * threshold and no reason is given.
 */
export interface ReasonPart {
  readonly reason: string;
  readonly hint: string;
  readonly of: string;
  readonly against: string;
}

/** Conditions over references. Amounts are compared as printed: 0.001 万元 is zero. */
export type Condition =
  | { readonly has: string }
  | { readonly zero: string }
  /** Both are known and print alike. */
  | { readonly same: readonly [string, string] }
  | { readonly negative: string }
  /** The list has an item. */
  | { readonly any: ListSource }
  | { readonly not: Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] };

export type ListSource =
  /** 类 of a form with a figure in `column`. */
  | { readonly source: '类'; readonly table: SubjectTable; readonly column: string }
  /** The lowest 科目 of a form with a figure in one of `columns`, or, if `budget`, a 年初预算. */
  | {
      readonly source: '项';
      readonly table: SubjectTable;
      readonly columns: readonly string[];
      readonly budget: boolean;
    }
  /** Items of 公开06 with a figure, by the first three digits of their codes. */
  | { readonly source: '经济科目'; readonly classes: readonly string[] }
  /** Columns of one row with a figure. */
  | {
      readonly source: '栏';
      readonly table: SubjectTable;
      readonly row: string;
      readonly columns: readonly string[];
    };

export type SubjectTable = '公开02' | '公开03' | '公开05' | '公开07' | '公开08';

/** A term of 名词解释. */
export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  /** Words that imply the term, besides the term itself. */
  readonly also?: readonly string[];
  /** Longer words that contain the term but mean something else. */
  readonly notIn?: readonly string[];
}
