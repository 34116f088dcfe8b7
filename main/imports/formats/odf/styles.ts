import type { ListLevel } from '#main/imports/flow/counters';
import { formatBeginning } from '#main/imports/flow/numerals';
import { type Attribute, countOf, walkOdf } from './elements.ts';

/** The properties of styles needed for reading. */
export interface OdfStyles {
  /** By the style's name, levels from 0; headings are numbered by `OUTLINE`. */
  readonly lists: ReadonlyMap<string, readonly (ListLevel | undefined)[]>;
  /** Styles of hidden letters. */
  readonly hidden: ReadonlySet<string>;
  /** Styles of hidden tables. */
  readonly hiddenTables: ReadonlySet<string>;
  /** The number format of cells with a style: its name, or `null` for none. */
  readonly cellFormats: ReadonlyMap<
    string,
    { readonly format: string | null; readonly parent: string | null }
  >;
  /** Formats that show a number unchanged. */
  readonly plainFormats: ReadonlySet<string>;
}

export const OUTLINE = '\u0000outline';

type Made = { -readonly [Key in keyof OdfStyles]: Mutable<OdfStyles[Key]> };
type Mutable<T> =
  T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends ReadonlySet<infer V> ? Set<V> : T;

/** Merges the styles of several parts, later ones overriding earlier ones. */
export function readOdfStyles(...parts: readonly string[]): OdfStyles {
  const made: Made = {
    ...{ lists: new Map(), hidden: new Set(), hiddenTables: new Set() },
    ...{ cellFormats: new Map(), plainFormats: new Set() },
  };
  for (const xml of parts) readPart(xml, made);
  return made;
}

function readPart(xml: string, made: Made): void {
  let style = '';
  let format = '';
  let levels: (ListLevel | undefined)[] = [];
  walkOdf(xml, {
    open(name, attribute) {
      if (name === 'style:style') {
        style = attribute('style:name') ?? '';
        if (attribute('style:family') === 'table-cell') {
          const parent = attribute('style:parent-style-name') ?? null;
          made.cellFormats.set(style, { format: attribute('style:data-style-name') ?? null, parent });
        }
      } else if (name === 'style:text-properties' && attribute('text:display') === 'none') {
        made.hidden.add(style);
      } else if (name === 'style:table-properties' && attribute('table:display') === 'false') {
        made.hiddenTables.add(style);
      } else if (name === 'text:list-style' || name === 'text:outline-style') {
        levels = [];
        made.lists.set(name === 'text:outline-style' ? OUTLINE : (attribute('style:name') ?? ''), levels);
      } else if (/^text:(list|outline)-level-style/.test(name)) {
        levels[Math.min(countOf(attribute('text:level')), 10) - 1] = levelOf(name, attribute);
      } else if (name === 'number:number-style') format = attribute('style:name') ?? '';
      else if (
        name === 'number:number' &&
        format !== '' &&
        attribute('number:decimal-places') === undefined
      ) {
        made.plainFormats.add(format);
      }
    },
    close(name) {
      if (name === 'number:number-style') format = '';
    },
  });
}

function levelOf(name: string, attribute: Attribute): ListLevel {
  const item = attribute('style:num-format') ?? '';
  const level = countOf(attribute('text:level'));
  const shown = Math.min(countOf(attribute('text:display-levels')), level);
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 1}`).join('.');
  const written = attribute('loext:num-list-format')?.replace(/%(\d+)%/g, '%$1');
  const around = `${attribute('style:num-prefix') ?? ''}${numbers}${attribute('style:num-suffix') ?? ''}`;
  const isNumber = !name.endsWith('bullet') && !name.endsWith('image') && item !== '';
  return {
    start: countOf(attribute('text:start-value')),
    format: isNumber ? (formatBeginning(item) ?? 'decimal') : 'none',
    text: written ?? around,
    legal: false,
  };
}
