import { looksLikeFigure, plain, withoutOrdinal } from '#shared/imports/label-matching';
import { BUDGET, BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isItem } from '#shared/tables/codes/subjects';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import { type PastedRow, readRow } from './pasted-row.ts';

/** A pasted row: its fact, its words, and its figure. */
export interface NamedRow extends PastedRow {
  /** `null` if no fact matches, or more than one. */
  readonly fact: FactDefinition | null;
}

const UNIT_BEHIND = /\((个|人次?|批次?|台|辆|项|次|台\(套\)|台\/套|万元|元)\)$/;

/** Finds facts by their names: the label, or for 年初预算 the code or name of the 项. */
export class FactNames {
  readonly #facts: readonly FactDefinition[];
  readonly #year: number;
  readonly #near: readonly FactDefinition[];

  /** `section`: the cursor's section, where a part of a label suffices. */
  constructor(facts: readonly FactDefinition[], year: number, section: string | null) {
    this.#facts = facts;
    this.#year = year;
    this.#near = facts.filter((fact) => fact.section === section);
  }

  find(texts: readonly string[], amongCodes: boolean): NamedRow {
    const row = readRow(texts);
    const name = nameKey(row.name);
    const total = amongCodes && (name === '合计' || name === '总计');
    const key = total ? BUDGET_TOTAL : null;
    const fact =
      row.code !== null
        ? this.#budgetOf(row.code)
        : (this.#facts.find((each) => each.key === key) ?? this.#called(name));
    return { ...row, fact };
  }

  /** A 项 with a budget and no spending is in no form, but among the 科目 of the year. */
  #budgetOf(code: string): FactDefinition | null {
    const key = BUDGET + code;
    const listed = this.#facts.find((fact) => fact.key === key);
    const label = isItem(code) ? functionalSubjects(this.#year).nameOf(code) : null;
    if (listed !== undefined || label === null) return listed ?? null;
    return { key, label: `${code} ${label}`, kind: 'amount', unit: null, section: '年初预算' };
  }

  #called(name: string): FactDefinition | null {
    if (name === '') return null;
    const same = this.#facts.filter((fact) => keysOf(fact).includes(name));
    const alike = this.#near.filter((fact) => keysOf(fact).some((key) => key.includes(name)));
    const found = same.length > 0 ? same : alike;
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

function keysOf({ label }: FactDefinition): readonly string[] {
  const whole = nameKey(label);
  const name = whole.replace(/^\d{7}/, '');
  return name === whole ? [whole] : [whole, name];
}

function nameKey(words: string): string {
  return withoutOrdinal(plain(words))
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '')
    .replace(UNIT_BEHIND, '');
}

/** Whether rows of a list name 项 by their codes. */
export function isListOfItems(rows: readonly (readonly string[])[]): boolean {
  return rows.some((texts) => isItem(readRow(texts).code) && texts.some(looksLikeFigure));
}
