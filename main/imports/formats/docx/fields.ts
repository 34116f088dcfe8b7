/** Fields whose results are omitted: a table of contents repeats the document. */
const CONTENTS = /^\s*(TOC|INDEX|TOA)\b/i;

interface OpenField {
  code: string;
  part: 'code' | 'result';
}

/** Tells which letters of a story are field codes, and which are results. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ code: '', part: 'code' });
  }

  /** Adds to the innermost field's code. */
  say(code: string): void {
    const field = this.#open.at(-1);
    if (field?.part === 'code' && field.code.length < 1000) field.code += code;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.part = 'result';
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether letters here are not text: within a code, or in a table of contents. */
  get hides(): boolean {
    return this.#open.some(({ part }) => part === 'code') || this.inContents;
  }

  get inContents(): boolean {
    return this.#open.some(({ code, part }) => part === 'result' && CONTENTS.test(code));
  }
}
