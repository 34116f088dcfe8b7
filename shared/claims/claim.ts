import type { Report } from '#shared/report/report';
import type { Figure, FormFigures } from './form-figures.ts';
import type { TextNumber } from './text/number.ts';
import type { Paragraph } from './text/paragraphs.ts';

/** The input of a claim reader: the report, its forms and its paragraphs. */
export interface TextMaterial {
  readonly report: Report;
  readonly forms: FormFigures;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The meaning of a number in a text, and the expression over cells and facts (`narrative/fields/markup.ts`)
 * that yields it; `null` if no data does.
 */
export type Statement = Stated & {
  readonly source: string | null;
  /** The text does not state this for certain: if it does not hold, something else is meant. */
  readonly doubtful?: boolean;
};

type Stated =
  /** The amount of a figure of the forms, or of a sum of `addends` such figures. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly addends?: number }
  /** At most the amount of a figure. */
  | { readonly kind: 'atMost'; readonly figure: Figure }
  /** The change of `now` against last year, in 分. */
  | { readonly kind: 'change'; readonly sign: 1 | -1; readonly now: number | null }
  /** A figure confirmed by other numbers of the text: their sum, ratio or count. */
  | { readonly kind: 'told'; readonly name: string }
  /** Σ of other numbers of the text. */
  | { readonly kind: 'sum'; readonly name: string; readonly value: number; readonly addends: number }
  /** A count of things that can be verified. */
  | {
      readonly kind: 'count';
      readonly name: string;
      readonly value: number;
      /** The things listed may be some of those counted. */
      readonly isPart?: boolean;
    }
  | Share
  | Growth;

/** part ÷ whole; both in 分. */
export interface Share {
  readonly kind: 'share';
  readonly part: number;
  /** The part's figure in the forms if the text differs; that difference was already reported. */
  readonly partInForms: number | null;
  readonly whole: number;
  readonly name: string;
  /** The base that fits the share, if it is not the one named. */
  readonly fits?: string;
}

/** change ÷ (now − change). */
export interface Growth {
  readonly kind: 'growth';
  readonly now: number;
  readonly change: number;
  /** The direction before the change, and the direction before the percentage. */
  readonly sign: 1 | -1;
  readonly percentSign: 1 | -1;
  readonly signAt: TextNumber;
}

export interface Claim {
  readonly paragraph: Paragraph;
  readonly number: TextNumber;
  readonly states: Statement;
}

/** Finds the claim of one number in a paragraph; returns `null` if there is none. */
export type ClaimReader = (paragraph: Paragraph, material: TextMaterial) => readonly Claim[];

const MORE = /(增加|增长|增幅|上升|提高|多)(支出|收入)?(了|额|额为|为|约|达)?$/;
const LESS = /(减少|下降|降幅|降低|减幅|少)(支出|收入)?(了|额|额为|为|约|达)?$/;

/** The direction that the words before a number state. */
export function directionOf(before: string): 1 | -1 | null {
  if (MORE.test(before)) return 1;
  return LESS.test(before) ? -1 : null;
}
