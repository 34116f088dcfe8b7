import { printable } from '#main/exports/printable';

/**
 * A piece of HTML in which every text is escaped. Only `html`, `asMarkup` and, for charts, `drawing` create one.
 */
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

/** Builds HTML from a template; inserted values are escaped, except the results of `html` itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.map((part, index) => part + source(values[index] ?? '')).join(''));
}

/** The inside of an SVG picture made by the drawing library, where all texts are already escaped. */
export function drawing(svg: string): Markup {
  return new Markup(svg);
}

/** HTML made by `html` that was converted to a string in between. */
export function asMarkup(source: string): Markup {
  return new Markup(source);
}

export const nothing = html``;

/** Text in which line breaks are kept. */
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
