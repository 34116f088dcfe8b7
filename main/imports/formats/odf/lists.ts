import { ListCounters } from '#main/imports/flow/counters';
import { type Attribute, countOf } from './elements.ts';
import { type OdfStyles, OUTLINE } from './styles.ts';

interface OpenList {
  readonly style: string;
  readonly key: string;
}

/** Numbers of list items, following the nesting in the text. */
export class OdfLists {
  readonly #styles: OdfStyles;
  readonly #counters = new ListCounters();
  readonly #open: OpenList[] = [];
  readonly #byId = new Map<string, string>();
  readonly #lastOfStyle = new Map<string, string>();
  #made = 0;
  /** Set if the next paragraph begins an item. */
  #item: { readonly start: number | undefined } | null = null;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  openList(attribute: Attribute): void {
    const outer = this.#open.at(-1);
    const style = attribute('text:style-name') ?? outer?.style ?? '';
    const key = outer?.key ?? this.#keyOf(style, attribute);
    this.#open.push({ style, key });
    this.#lastOfStyle.set(style, key);
    const id = attribute('xml:id');
    if (id !== undefined) this.#byId.set(id, key);
  }

  #keyOf(style: string, attribute: Attribute): string {
    const continued =
      attribute('text:continue-numbering') === 'true'
        ? this.#lastOfStyle.get(style)
        : this.#byId.get(attribute('text:continue-list') ?? '');
    return continued ?? `${++this.#made}`;
  }

  closeList(): void {
    this.#open.pop();
    this.#item = null;
  }

  openItem(attribute: Attribute): void {
    const start = attribute('text:start-value');
    this.#item = { start: start === undefined ? undefined : countOf(start) };
  }

  /** The label of the next paragraph; empty if it does not begin an item. */
  label(): string {
    const list = this.#open.at(-1);
    const item = this.#item;
    this.#item = null;
    if (list === undefined || item === null) return '';
    const levels = this.#styles.lists.get(list.style) ?? [];
    return this.#counters.next(list.key, this.#open.length - 1, levels, item.start);
  }

  /** The label of a heading outside lists. */
  headingLabel(attribute: Attribute): string {
    const levels = this.#styles.lists.get(OUTLINE);
    if (this.#open.length > 0 || levels === undefined) return this.label();
    const level = countOf(attribute('text:outline-level')) - 1;
    return this.#counters.next(OUTLINE, level, levels);
  }
}
