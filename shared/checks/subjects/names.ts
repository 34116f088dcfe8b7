import { addTo } from '#shared/add-to';
import type { Dictionary } from '#shared/tables/codes/dictionary';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { TemplatePack } from '#shared/tables/grammar';

/** The known codes and names of 科目 of a year. */
export interface SubjectNames {
  functional(code: string): string | null;
  economic(code: string): string | null;
  /** The code of a 款 or 项 with this name below an upper code; names are unique only there. */
  codeOf(name: string, above: string, length: number): string | null;
  /** The code of 经济分类 with this name and length. */
  economicCode(name: string, length: number): string | null;
}

export function readNames(pack: TemplatePack, year: number): SubjectNames {
  const dictionary = functionalSubjects(year);
  const classes = new Map<string, string>();
  const economic = new Map<string, string>();
  const byName = codesByName(dictionary);
  for (const { rows } of pack.tables.flatMap((table) => table.blocks)) {
    if (rows.kind === 'economic') for (const { code, name } of rows.subjects) economic.set(code, name);
    if (rows.kind !== 'lines') continue;
    for (const { code, label } of rows.lines)
      if (code) classes.set(code, label.replace(/^[一二三四五六七八九十]+、/, ''));
  }
  return {
    functional: (code) => classes.get(code) ?? dictionary.nameOf(code),
    economic: (code) => economic.get(code) ?? null,
    codeOf: (name, above, length) =>
      byName.get(plainName(name))?.find((code) => code.length === length && code.startsWith(above)) ?? null,
    economicCode: (name, length) =>
      [...economic].find(([code, official]) => isSameName(official, name) && code.length === length)?.[0] ??
      null,
  };
}

const MADE = new WeakMap<Dictionary, ReadonlyMap<string, readonly string[]>>();

/** The codes of each name; computed once for each of the few dictionaries. */
function codesByName(dictionary: Dictionary): ReadonlyMap<string, readonly string[]> {
  const known = MADE.get(dictionary);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const { code, name } of dictionary.subjects) {
    addTo(made, plainName(name), code);
  }
  MADE.set(dictionary, made);
  return made;
}

/** Whether two names of 科目 differ only in the width of brackets and in blanks. */
export function isSameName(a: string, b: string): boolean {
  return a === b || plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}
