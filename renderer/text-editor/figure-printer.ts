import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { MoneyUnit } from '#shared/money/amount';
import { bindText } from '#shared/narrative/fields/bind';
import { type Lookup, MISSING_TEXT } from '#shared/narrative/fields/field';
import { isOrdinal, ordinalsOf, withOrdinal } from '#shared/narrative/fields/ordinals';
import { UNIT } from '#shared/narrative/figure-fields';
import { editedParagraphs } from './part-document.ts';

/** The source from which a text's figures are printed. */
export interface PrintSource {
  readonly lookup: Lookup;
  readonly unit: MoneyUnit;
  /** The origin of a figure, for people: its parts and their sources. */
  readonly originOf: (source: string) => string;
}

/**
 * Prints the figures of an editor. The document holds a figure's expression, never its digits: when the forms
 * change, only the figures on screen are rewritten, without an undo step.
 */
export class FigurePrinter {
  readonly #figures = new Map<HTMLElement, string>();
  #source: PrintSource | null = null;

  print(source: string): string {
    return this.#source === null
      ? source
      : bindText(`{{${source}}}`, this.#source.lookup, this.#source.unit).text;
  }

  /** The hover text of a figure. */
  origin(source: string): string {
    if (source === UNIT) return '金额单位，随报表的单位换';
    return `${this.#source?.originOf(source) ?? source}\n双击前往`;
  }

  /** An element that shows a figure for as long as the document has it. */
  add(source: string): HTMLElement {
    const figure = document.createElement('span');
    figure.dataset.figure = source;
    this.#figures.set(figure, source);
    this.#show(figure, this.print(source));
    return figure;
  }

  remove(figure: HTMLElement): void {
    this.#figures.delete(figure);
  }

  /** Prints every figure from the current forms. */
  refresh(source: PrintSource): void {
    this.#source = source;
    for (const [figure, expression] of this.#figures)
      if (!isOrdinal(expression)) this.#show(figure, this.print(expression));
  }

  /** Numbers the paragraphs that begin with an ordinal. */
  number(editor: Editor): void {
    const source = this.#source;
    if (source === null) return;
    const levels: (1 | 2 | null)[] = [];
    editor.state.doc.forEach((node) => {
      levels.push(node.attrs.level as 1 | 2 | null);
    });
    const paragraphs = editedParagraphs(editor.state.doc);
    const ordinals = ordinalsOf(paragraphs.map(({ markup }, at) => ({ markup, level: levels[at] ?? null })));
    editor.state.doc.forEach((node, offset, at) => {
      const ordinal = ordinals[at] ?? null;
      if (ordinal === null) return;
      const lookup = withOrdinal(source.lookup, ordinal);
      forOrdinals(node, (expression, inside) => {
        const figure = editor.view.nodeDOM(offset + 1 + inside);
        if (figure instanceof HTMLElement)
          this.#show(figure, bindText(`{{${expression}}}`, lookup, source.unit).text);
      });
    });
  }

  #show(figure: HTMLElement, text: string): void {
    if (figure.textContent === text) return;
    figure.textContent = text;
    if (figure.dataset.figure === UNIT) figure.className = 'unit';
    else figure.className = text === MISSING_TEXT ? 'figure missing' : 'figure';
  }
}

function forOrdinals(paragraph: Node, visit: (source: string, inside: number) => void): void {
  paragraph.forEach((node, inside) => {
    const source = String(node.attrs.source ?? '');
    if (node.type.name === 'figure' && isOrdinal(source)) visit(source, inside);
  });
}
