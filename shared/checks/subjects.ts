import type { TemplatePack } from '#shared/tables/grammar';
import { FUNCTIONAL } from './functional-subjects.ts';

/** Codes and names of 科目, as far as they are known. */
export interface SubjectNames {
  functional(code: string): string | null;
  economic(code: string): string | null;
  /** The code of a 款 or 项 of this name below an upper code: only there are names unique. */
  codeOf(name: string, above: string, length: number): string | null;
  /** The code of 经济分类 of this name, of the same length. */
  economicCode(name: string, length: number): string | null;
}

export function readNames(pack: TemplatePack): SubjectNames {
  const classes = new Map<string, string>();
  const economic = new Map<string, string>();
  for (const { rows } of pack.tables.flatMap((table) => table.blocks)) {
    if (rows.kind === 'economic') for (const { code, name } of rows.subjects) economic.set(code, name);
    if (rows.kind !== 'lines') continue;
    for (const { code, label } of rows.lines)
      if (code) classes.set(code, label.replace(/^[一二三四五六七八九十]+、/, ''));
  }
  return {
    functional: (code) => classes.get(code) ?? FUNCTIONAL[code] ?? null,
    economic: (code) => economic.get(code) ?? null,
    codeOf: (name, above, length) =>
      Object.keys(FUNCTIONAL).find(
        (code) => code.length === length && code.startsWith(above) && FUNCTIONAL[code] === name,
      ) ?? null,
    economicCode: (name, length) =>
      [...economic].find(([code, official]) => official === name && code.length === length)?.[0] ?? null,
  };
}

/** 类 of 政府性基金 and of 国有资本经营 within 支出功能分类; the rest is 一般公共预算. */
export function isFundSubject(code: string): boolean {
  return /^(2290[48]|21208|2121\d|21366|2136[79]|21370|21401|2146\d|21502|21562|22904|22908|22960|23104|23204|23304|234)/.test(
    code,
  );
}
