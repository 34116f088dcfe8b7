import { numeral } from './numerals.ts';

/** One level of a list: how its items are numbered. */
export interface ListLevel {
  readonly start: number;
  /** As in Word files; `bullet` and `none` print no number. */
  readonly format: string;
  /** The label, with `%1` for the number of the first level, etc. */
  readonly text: string;
  /** Whether numbers of other levels are also written as digits. */
  readonly legal: boolean;
}

const LEVELS = 9;

/** Counts the items of lists; an interrupted list continues its numbering. */
export class ListCounters {
  readonly #lists = new Map<string, number[]>();

  /**
   * The label of the next item of a list at a level, from 0; `restart` restarts the numbering with that number.
   */
  next(list: string, level: number, levels: readonly (ListLevel | undefined)[], restart?: number): string {
    const counts = this.#lists.get(list) ?? [];
    this.#lists.set(list, counts);
    const at = Math.min(Math.max(level, 0), LEVELS - 1);
    const own = levels[at];
    const before = counts[at];
    counts[at] = restart ?? (before === undefined ? (own?.start ?? 1) : before + 1);
    counts.length = at + 1;
    if (own === undefined || own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const format = own.legal ? 'decimal' : (levels[place]?.format ?? 'decimal');
      return format === 'none' || format === 'bullet'
        ? ''
        : numeral(format, counts[place] ?? levels[place]?.start ?? 1);
    });
  }
}
