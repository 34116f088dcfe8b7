import { printable } from '#main/exports/printable';

/** A piece of HTML in which every text is escaped. Only `html`, for charts `drawing`, and `asMarkup` make one. */
export class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

type Value = string | number | Markup | readonly Markup[];

/** Builds HTML from a template; whatever is put in is escaped, but what `html` itself made. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.map((part, index) => part + source(values[index] ?? '')).join(''));
}

/** The inside of an SVG picture that the drawing library has made, where all texts are escaped already. */
export function drawing(svg: string): Markup {
  return new Markup(svg);
}

/** HTML that `html` has made and that went through a string since. */
export function asMarkup(source: string): Markup {
  return new Markup(source);
}

export const nothing = html``;

/** Words in which a line break stays one. */
export function lines(text: string): readonly Markup[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}

function source(value: Value): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number' || value instanceof Markup) return String(value);
  return value.join('');
}

function escapeText(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
