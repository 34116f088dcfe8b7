import { ListCounters, type ListLevel } from '#main/imports/flow/counters';
import { type Value, walkXml } from './elements.ts';
import { listOfStyle, type Styles } from './styles.ts';

type Level = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { style: string | null };

interface List {
  readonly levels: Level[];
  /** The list style that defines this one's look. */
  like: string | null;
}

/** A use of a list, which may restart or look different at some levels. */
interface Use {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface Numbered {
  readonly style: string;
  /** The paragraph's own setting; `0` removes the style's number. */
  readonly list: string | null;
  readonly level: number | null;
}

/** Adds the numbers that Word shows before a document's paragraphs. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #uses = new Map<string, Use>();
  readonly #styles: Styles;
  readonly #counters = new ListCounters();
  readonly #begun = new Set<string>();

  constructor(xml: string | null, styles: Styles) {
    this.#styles = styles;
    if (xml !== null) this.#read(xml);
  }

  /** The label of the next paragraph of a document; empty if it has none. */
  label({ style, list, level }: Numbered): string {
    const byStyle = list === null ? listOfStyle(this.#styles, style) : null;
    const id = list ?? byStyle?.list ?? '0';
    const use = this.#uses.get(id);
    if (use === undefined) return '';
    const levels = this.#levelsOf(use);
    const linked = byStyle === null ? -1 : levels.findIndex((each) => each?.style === byStyle.style);
    const at = level ?? byStyle?.level ?? Math.max(linked, 0);
    const start = this.#begun.has(`${id} ${at}`) ? undefined : use.starts.get(at);
    this.#begun.add(`${id} ${at}`);
    return this.#counters.next(use.list, at, levels, start);
  }

  #levelsOf(use: Use): readonly (Level | undefined)[] {
    const list = this.#lists.get(use.list);
    const like = list?.like ?? null;
    const likeUse = like === null ? undefined : this.#uses.get(this.#styles.get(like)?.list ?? '');
    const levels = (likeUse === undefined ? list : this.#lists.get(likeUse.list))?.levels ?? [];
    return Array.from({ length: 9 }, (_, at) => use.levels.get(at) ?? levels[at]);
  }

  #read(xml: string): void {
    let list: List | null = null;
    let use: Use | null = null;
    let at = 0;
    let level: Level | null = null;
    walkXml(xml, {
      open: (local, isWord, value) => {
        if (!isWord) return;
        const val = value('val') ?? '';
        if (local === 'abstractNum') {
          list = { levels: [], like: null };
          this.#lists.set(value('abstractNumId') ?? '', list);
        } else if (local === 'num') {
          use = { list: '', starts: new Map(), levels: new Map() };
          this.#uses.set(value('numId') ?? '', use);
        } else if (local === 'abstractNumId' && use !== null) use.list = val;
        else if (local === 'numStyleLink' && list !== null) list.like = val;
        else if (local === 'lvlOverride') at = Math.min(Number(value('ilvl')) || 0, 8);
        else if (local === 'startOverride' && use !== null) use.starts.set(at, Number(val) || 0);
        else if (local === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', legal: false, style: null };
          const place = Math.min(Math.max(Number(value('ilvl')) || 0, 0), 8);
          if (use !== null) use.levels.set(place, level);
          else if (list !== null) list.levels[place] = level;
        } else if (level !== null) readLevel(level, local, value);
      },
      close: (local) => {
        if (local === 'abstractNum') list = null;
        else if (local === 'num') use = null;
        else if (local === 'lvl') level = null;
      },
    });
  }
}

function readLevel(level: Level, local: string, value: Value): void {
  const val = value('val') ?? '';
  if (local === 'start') level.start = Number(val) || 0;
  else if (local === 'numFmt') level.format = val;
  else if (local === 'lvlText') level.text = val;
  else if (local === 'isLgl') level.legal = true;
  else if (local === 'pStyle') level.style = val;
}
