import type { MoneyUnit } from '#shared/money/amount';
import type { TextPart } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

/** The whole document as data, in print order: preview, Word, Excel, PDF and HTML are all made from it. */
export interface Publication {
  readonly title: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly sections: readonly Section[];
}

/** A stretch of pages of one orientation. Each section starts on a new page. */
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
      readonly origin?: Origin;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly origin?: Origin }
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** Which paragraph of the report's texts a block prints, from 0. */
export interface Origin {
  readonly part: TextPart;
  readonly paragraph: number;
}

/** A piece of text; what a field gave carries the field's expression. */
export interface Run {
  readonly text: string;
  /** An address (`公开01/31/决算数`), a fact (`年初预算/合计`) or a function of them (`占比(…,…)`); absent for words. */
  readonly source?: string;
  /** Given for a number that people wrote out: its source, where there is one, is what it has to agree with. */
  readonly written?: WrittenFigure;
}

export interface WrittenFigure {
  /** Behind an amount; `null` for other numbers. */
  readonly unit: MoneyUnit | null;
  /** The source's value when the document was made, in that unit; `null` where it had none. */
  readonly given: string | null;
}

/** A chart as data: writers draw it natively or as a picture. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** The chart in words, for people who cannot see it. */
  readonly description: string;
  /** Bars lie and the first category is on top; columns stand. */
  readonly form: 'bars' | 'columns';
  /** Percentages stand in comparisons only. */
  readonly unit: MoneyUnit | '%';
  readonly categories: readonly string[];
  /** One figure for each category, in `unit` as it is printed; blank where there is none. */
  readonly series: readonly { readonly name: string; readonly figures: readonly string[] }[];
}

/** One printed table. Spanned-over positions are left out, as in HTML. */
export interface Grid {
  /** `公开01`…, `附件1`, `附件2`. */
  readonly id: string;
  readonly title: string;
  readonly anchor: string;
  /** The contents list the heading above it instead, e.g. of an annex. */
  readonly unlisted?: true;
  /** e.g. `公开01表`; empty where none is printed. */
  readonly number: string;
  /** Left, middle and right above the table: 部门, 年度, 单位; all empty where the line is not printed. */
  readonly meta: readonly [string, string, string];
  /** Relative column widths. */
  readonly widths: readonly number[];
  readonly header: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  /** 注 and 说明, with those words. */
  readonly notes: readonly string[];
}

type Aside = Grid['meta'];

/** As long as the name can be that stands on the left of the year above an upright table, in em. */
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

/** The longest line of the cover that is set in its full size, in em: three lines of the narrowest page. */
const LONGEST_COVER_LINE = 33;

/** Whether a line of the cover is so long that it is set at two thirds of the size. */
export function isLongCoverLine(line: string): boolean {
  return emWidth(line) > LONGEST_COVER_LINE;
}

/** About: letters and digits are half as wide as Chinese characters. */
function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);
}

export interface GridCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly bold?: boolean;
  /** A figure kept as it was printed, without an address: a spreadsheet may take it as a number. */
  readonly figure?: true;
  /** Where the figure comes from; absent for words. */
  readonly source?: Address;
}

/** Above this number of columns a table is set smaller. */
const MANY_COLUMNS = 14;

/** Whether a table has so many columns that it is set smaller, in print and in the preview. */
export function hasManyColumns({ widths }: Pick<Grid, 'widths'>): boolean {
  return widths.length > MANY_COLUMNS;
}
