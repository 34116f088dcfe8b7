import type { TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';

/** A pack made from a region's publication, with the data that the document was printed with. */
export interface LearnedPack {
  readonly pack: TemplatePack;
  /** Facts stated in the document: 分, counts, hundredths of a point. */
  readonly facts: Readonly<Record<string, number>>;
  /** Texts written by people in the document, by their key in the template. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly sentences: readonly LearnedSentence[];
  /** The most valuable first. */
  readonly questions: readonly Question[];
  /** Forms, and sections with figures, that the document does not show: they are the recognised pack's. */
  readonly unseen: { readonly tables: readonly TableId[]; readonly sections: readonly string[] };
}

/** As much of a learned pack as its proof takes. */
export type ProvablePack = Pick<LearnedPack, 'pack' | 'facts' | 'reasons' | 'sentences'>;

/** A paragraph of the document: bound to figures, with an open question, or unchanged. */
export interface LearnedSentence {
  readonly part: '决算情况说明' | '名词解释' | '部门概况';
  /** Its index in the part. */
  readonly index: number;
  readonly text: string;
  readonly state: 'bound' | 'asked' | 'left';
}

/** The source of a number in the text, which only a person knows. */
export interface Question {
  readonly paragraph: number;
  /** The number as printed, with the words before it. */
  readonly printed: string;
  readonly words: string;
  /** The fact it was read as; `null`: it stays as printed. */
  readonly fact: string | null;
  /** Figures of the forms with the same amount. */
  readonly candidates: readonly string[];
}

/** A form compared with the document it was learned from. */
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

/** How closely a pack reproduces a document from the document's own figures. */
export interface Proof {
  readonly forms: readonly ProvedForm[];
  readonly text: {
    /** Numbers of characters printed, written, and common to both in the same order. */
    readonly printed: number;
    readonly written: number;
    readonly same: number;
    readonly differences: readonly ExplainedDifference[];
  };
}
