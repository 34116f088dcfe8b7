import { encoded } from './xml.ts';

const OPENING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The texts of a workbook, each once, in the order of their first use. */
export class Strings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t${EDGES.test(text) ? ' xml:space="preserve"' : ''}>${encoded(text)}</t></si>`,
    );
    return `${OPENING} count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** White space that programs would drop. */
const EDGES = /^\s|\n|\s$/;
