import type { Subject } from '#shared/tables/grammar';
import { readSubjectList } from './subject-list.ts';

/** The 科目 of one year, by code. Incomplete: a code missing here is unknown, not wrong. */
export interface Dictionary {
  /** Sorted by code. */
  readonly subjects: readonly Subject[];
  /** Official name; `null` if the code is unknown. */
  nameOf(code: string): string | null;
}

/** The changes of a year's 政府收支分类科目 against the year before. */
export interface YearChange {
  readonly year: number;
  /** In the format of `readSubjectList`; an existing code is renamed. */
  readonly added: string;
  readonly dropped: readonly string[];
}

export function makeDictionary(subjects: readonly Subject[]): Dictionary {
  const names = new Map(subjects.map(({ code, name }) => [code, name]));
  const sorted = [...names].map(([code, name]) => ({ code, name })).sort(byCode);
  return { subjects: sorted, nameOf: (code) => names.get(code) ?? null };
}

/** Dictionaries by year: a base list and the changes since. Years before the base use the base. */
export function dictionaryByYear(
  base: readonly Subject[],
  changes: readonly YearChange[],
): (year: number) => Dictionary {
  const made = new Map<number, Dictionary>();
  return (year) => {
    const applied = changes.filter((change) => change.year <= year);
    const known = made.get(applied.length);
    if (known !== undefined) return known;
    const dictionary = makeDictionary(applied.reduce(change, base));
    made.set(applied.length, dictionary);
    return dictionary;
  };
}

function change(subjects: readonly Subject[], { added, dropped }: YearChange): readonly Subject[] {
  const kept = subjects.filter(({ code }) => !dropped.includes(code));
  return [...kept, ...readSubjectList(added)];
}

function byCode(a: Subject, b: Subject): number {
  return a.code < b.code ? -1 : 1;
}
