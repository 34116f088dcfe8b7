import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';

/** A pack made from what a place published, with all that the document was printed with. */
export interface LearnedPack {
  readonly pack: TemplatePack;
  /** Facts that the document states: 分, counts, hundredths of a point. */
  readonly facts: Readonly<Record<string, number>>;
  /** Words of people that the document holds, by the key of their place in the template. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly sentences: readonly LearnedSentence[];
  /** Most valuable first. */
  readonly questions: readonly Question[];
}

/** A paragraph of the document: bound to figures, with a question open, or left as it stands. */
export interface LearnedSentence {
  readonly part: '决算情况说明' | '名词解释' | '部门概况';
  /** Its place in the part, from 0. */
  readonly index: number;
  readonly text: string;
  readonly state: 'bound' | 'asked' | 'left';
}

/** Where a number of the text comes from, which only a person can say. */
export interface Question {
  readonly paragraph: number;
  /** As it is printed, with the words before it. */
  readonly printed: string;
  readonly words: string;
  /** The fact that it was taken for; `null`: it stays as it is printed. */
  readonly fact: string | null;
  /** Figures of the forms with the same amount. */
  readonly candidates: readonly string[];
}

/** A form compared with what it was learned from. */
export interface ProvedForm {
  readonly table: TableId;
  readonly title: string;
  readonly cells: number;
  readonly differences: readonly ExplainedDifference[];
}

export interface ExplainedDifference {
  readonly place: string;
  readonly printed: string;
  readonly written: string;
  readonly reason: string;
}

/** How well a pack writes a document again with the document's own figures. */
export interface Proof {
  readonly forms: readonly ProvedForm[];
  readonly text: {
    /** Characters printed, written, and those that both have in the same order. */
    readonly printed: number;
    readonly written: number;
    readonly same: number;
    readonly differences: readonly ExplainedDifference[];
  };
}
