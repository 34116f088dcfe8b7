import type { MoneyUnit } from '#shared/money/amount';
import type { TextPart } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

/** The whole document as data, in print order: preview, Word, Excel, PDF and HTML are made from it. */
export interface Publication {
  readonly title: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly sections: readonly Section[];
}

/** A sequence of pages of one orientation. Each section starts on a new page. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PublicationBlock[];
}

export type PublicationBlock =
  | { readonly kind: 'cover'; readonly lines: readonly string[] }
  | { readonly kind: 'contents'; readonly title: string }
  /** Title page of one of the five parts. */
  | { readonly kind: 'part'; readonly text: string; readonly anchor: string }
  /** Level 1: “一、…”; level 2: “（一）…”. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly anchor: string;
      readonly origin?: ParagraphOrigin;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly origin?: ParagraphOrigin }
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** The paragraph of the report's texts that a block prints, from 0. */
export interface ParagraphOrigin {
  readonly part: TextPart;
  readonly paragraph: number;
}

/** A run of text; one printed by a field carries the field's expression. */
export interface Run {
  readonly text: string;
  /** An address (`公开01/31/决算数`), a fact (`年初预算/合计`) or a function of them (`占比(…,…)`); absent for words. */
  readonly source?: string;
  /** Present for a number that people typed: if it has a source, it must agree with it. */
  readonly written?: WrittenFigure;
}

export interface WrittenFigure {
  /** The unit after an amount; `null` for other numbers. */
  readonly unit: MoneyUnit | null;
  /** The source's value when the document was made, in that unit; `null` if it had none. */
  readonly given: string | null;
}

/** A chart as data, which writers draw natively or as a picture. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** A description of the chart for people who cannot see it. */
  readonly description: string;
  /** Bars are horizontal with the first category on top; columns are vertical. */
  readonly form: 'bars' | 'columns';
  /** Percentages occur in comparisons only. */
  readonly unit: MoneyUnit | '%';
  readonly categories: readonly string[];
  /** One figure per category, in `unit` as printed; blank if there is none. */
  readonly series: readonly { readonly name: string; readonly figures: readonly string[] }[];
}

/** One printed table. Positions covered by spans are omitted, as in HTML. */
export interface Grid {
  /** `公开01`…, `附件1`, `附件2`. */
  readonly id: string;
  readonly title: string;
  readonly anchor: string;
  /** The contents list the heading above it instead, e.g. for an annex. */
  readonly unlisted?: true;
  /** e.g. `公开01表`; empty if none is printed. */
  readonly number: string;
  /** Left, middle and right above the table: 部门, 年度, 单位; all empty if the line is not printed. */
  readonly meta: readonly [string, string, string];
  /** Relative column widths. */
  readonly widths: readonly number[];
  readonly header: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  /** 注 and 说明, including those words. */
  readonly notes: readonly string[];
}

type Aside = Grid['meta'];

/** The longest name that fits left of the year above a portrait table, in em. */
const LONGEST_NAME = 23;

/** The lines above a table: department, year, unit. A long department name gets its own line. */
export function metaLines({ meta }: Pick<Grid, 'meta'>): readonly Aside[] {
  const [left, middle, right] = meta;
  if (left + middle + right === '') return [];
  return emWidth(left) > LONGEST_NAME
    ? [
        [left, '', ''],
        ['', middle, right],
      ]
    : [meta];
}

/** The longest line of the cover printed at full size, in em: three lines of the narrowest page. */
const LONGEST_COVER_LINE = 33;

/** Whether a line of the cover is so long that it is printed at two thirds of the size. */
export function isLongCoverLine(line: string): boolean {
  return emWidth(line) > LONGEST_COVER_LINE;
}

/** Approximate: letters and digits are half as wide as Chinese characters. */
function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}

export interface GridCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: boolean;
  /** A figure kept as printed, without an address: a spreadsheet may read it as a number. */
  readonly figure?: true;
  /** The source of the figure; absent for words. */
  readonly source?: Address;
}

/** Tables with more columns are printed smaller. */
const MANY_COLUMNS = 14;

/** Whether a table has so many columns that it is printed smaller, also in the preview. */
export function hasManyColumns({ widths }: Pick<Grid, 'widths'>): boolean {
  return widths.length > MANY_COLUMNS;
}
