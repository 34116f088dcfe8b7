/** Fields whose results are left out: a list of contents says again what stands in the document. */
const CONTENTS = /^\s*(TOC|INDEX|TOA)\b/i;

interface OpenField {
  code: string;
  part: 'code' | 'result';
}

/** Which letters of a story are the codes of fields, and which are the results. */
export class Fields {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ code: '', part: 'code' });
  }

  /** A part of the innermost field's code. */
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

  /** Whether letters here are no text: within a code, or in a list of contents. */
  get hides(): boolean {
    return this.#open.some(({ part }) => part === 'code') || this.inContents;
  }

  get inContents(): boolean {
    return this.#open.some(({ code, part }) => part === 'result' && CONTENTS.test(code));
  }
}
