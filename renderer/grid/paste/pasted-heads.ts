import type { GridModel } from '#renderer/grid/model/model.ts';
import { isNumbering } from '#shared/imports/headers/header-blocks';
import { wordsOver } from '#shared/imports/headers/heads';
import { CODE_PIECES, looksLikeFigure, namesRole, plain } from '#shared/imports/label-matching';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { Block } from './clipboard.ts';

/** The header words of a form, to recognise copied header rows. */
export class PastedHeads {
  /** The header words of each column, top first. */
  readonly #over: readonly (readonly string[])[];
  readonly #known: ReadonlySet<string>;
  readonly #amounts: readonly number[];

  constructor({ header, columns }: GridModel) {
    this.#over = wordsOver(header, columns.length).map((words, at) =>
      [...words, columns[at]?.id ?? ''].map(plain),
    );
    this.#known = new Set(this.#over.flat());
    this.#amounts = columns.flatMap(({ role }, at) => (role === 'amount' ? [at] : []));
  }

  /** Whether a pasted row is a header: several header words, and no figure or code. */
  isHead(texts: readonly string[]): boolean {
    const words = texts.map(plain).filter((word) => word !== '');
    const numbering = words.filter((word) => !CODE_PIECES.includes(word));
    if (numbering.includes('栏次') && isNumbering(numbering)) return true;
    if (words.some((word) => isSubjectCode(word) || looksLikeFigure(word))) return false;
    return words.filter((word) => this.#isHeadWord(word)).length > 1;
  }

  /** A word in the pasted header that the form prints over another figure; `null` if there is none. */
  misplaced(heads: Block, left: number): string | null {
    const wrong = heads.flatMap((texts) =>
      texts.filter((text, at) => {
        const word = plain(text);
        return this.#isAmount(left + at) && !this.#stands(word, left + at) && this.#namesFigure(word);
      }),
    );
    return wrong[0] ?? null;
  }

  /** Whether the pasted header names every figure from a column on as the form does. */
  proves(heads: Block, left: number): boolean {
    const own = this.#amounts.filter((column) => column >= left);
    return own.every((column) =>
      heads.some((texts) => this.#leaves(column).includes(plain(texts[column - left] ?? ''))),
    );
  }

  /**
   * The pasted columns under the form's headings, in the form's order, where others stand between them; `null` if a
   * heading is missing, stands twice or in another order.
   */
  amid(heads: Block, left: number): readonly number[] | null {
    const own = this.#amounts.filter((column) => column >= left);
    const width = heads.reduce((most, texts) => Math.max(most, texts.length), 0);
    const found = own.map((column) =>
      Array.from({ length: width }, (_, at) => at).filter((at) =>
        heads.some((texts) => this.#leaves(column).includes(plain(texts[at] ?? ''))),
      ),
    );
    const columns = found.flatMap((places) => (places.length === 1 ? places : []));
    const isInOrder = columns.every((at, index) => index === 0 || at > (columns[index - 1] ?? 0));
    return own.length > 0 && columns.length === own.length && isInOrder ? columns : null;
  }

  #isHeadWord(word: string): boolean {
    return (
      this.#known.has(word) ||
      CODE_PIECES.includes(word) ||
      (['code', 'label', 'line'] as const).some((role) => namesRole(word, role))
    );
  }

  #isAmount(column: number): boolean {
    return this.#amounts.includes(column);
  }

  #stands(word: string, column: number): boolean {
    return this.#over[column]?.includes(word) ?? false;
  }

  #namesFigure(word: string): boolean {
    return this.#amounts.some((column) => this.#leaves(column).includes(word));
  }

  /** The heading directly above a column, and its official name. */
  #leaves(column: number): readonly string[] {
    return this.#over[column]?.slice(-2) ?? [];
  }
}
