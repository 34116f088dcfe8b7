import type { Block } from '#renderer/grid/paste/clipboard.ts';
import { unitIn } from '#renderer/grid/paste/pasted-unit.ts';
import { parseFact } from '#renderer/screens/report/facts/parse-fact.ts';
import { looksLikeFigure } from '#shared/imports/label-matching';
import { type MoneyUnit, toHalfWidth } from '#shared/money/amount';
import { isItem } from '#shared/tables/codes/subjects';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import { FactNames, isListOfItems } from './fact-names.ts';

/** A fact with its new value. */
export interface FactEntry {
  readonly key: string;
  readonly value: number;
}

/** The plan of a pasted rectangle: each omitted part has a sentence in `left`. */
export interface FactPaste {
  readonly entries: readonly FactEntry[];
  readonly left: readonly string[];
}

export interface FactPasting {
  readonly block: Block;
  /** Every fact of the page, in page order. */
  readonly facts: readonly FactDefinition[];
  /** The box with the cursor. */
  readonly start: string | null;
  readonly unit: MoneyUnit;
  readonly year: number;
}

const NAMED_AT_MOST = 8;

/**
 * Plans figures pasted over facts: rows that begin with a name or the code of a 项 go to that fact, in any order;
 * a plain column fills the boxes of its group from the cursor down. Blanks change nothing.
 */
export function planFactPaste(pasting: FactPasting): FactPaste {
  const rows = pasting.block
    .map((texts) => texts.map((text) => toHalfWidth(text).trim()))
    .filter((texts) => texts.some((text) => text !== '') || isColumn(pasting.block));
  return isColumn(pasting.block)
    ? down(
        rows.map(([text = '']) => text),
        pasting,
      )
    : named(rows, { ...pasting, unit: unitIn(rows) ?? pasting.unit });
}

function isColumn(block: Block): boolean {
  return block.every((texts) => texts.slice(1).every((text) => text.trim() === ''));
}

function down(texts: readonly string[], { facts, start, unit }: FactPasting): FactPaste {
  const at = facts.findIndex(({ key }) => key === start);
  const first = facts[at];
  if (first === undefined) return { entries: [], left: ['先点要粘贴到的第一格，再粘贴一列数'] };
  const group = facts.slice(at).filter(({ section }) => section === first.section);
  const taking = new Taking(unit);
  texts.forEach((text, index) => {
    const fact = group[index];
    if (fact !== undefined) taking.take(fact, text);
    else if (text !== '') taking.beyond.push(`“${text}”`);
  });
  return taking.result();
}

function named(rows: Block, { facts, start, unit, year }: FactPasting): FactPaste {
  const section = facts.find(({ key }) => key === start)?.section ?? null;
  const names = new FactNames(facts, year, section);
  const amongCodes = isListOfItems(rows);
  const taking = new Taking(unit);
  for (const texts of rows) {
    const { code, name, figures, fact } = names.find(texts, amongCodes);
    const [figure] = figures;
    const said = `“${[code ?? '', name].filter((text) => text !== '').join(' ') || figure}”`;
    if (figure === undefined || (fact === null && !looksLikeFigure(figure))) continue;
    if (code !== null && !isItem(code)) taking.parents.push(said);
    else if (fact === null) taking.unknown.push(said);
    else if (figures.length > 1) taking.several.push(said);
    else taking.take(fact, figure);
  }
  return taking.result();
}

class Taking {
  readonly beyond: string[] = [];
  readonly unknown: string[] = [];
  readonly several: string[] = [];
  readonly parents: string[] = [];
  readonly #unit: MoneyUnit;
  readonly #entries = new Map<string, number>();
  readonly #twice: string[] = [];
  readonly #unreadable: string[] = [];

  constructor(unit: MoneyUnit) {
    this.#unit = unit;
  }

  take({ key, kind, label }: FactDefinition, text: string): void {
    const read = parseFact(text, kind, this.#unit);
    if (!read.ok) return void this.#unreadable.push(`${label}：${read.error.message}`);
    if (read.value === null) return;
    const before = this.#entries.get(key);
    if (before !== undefined && before !== read.value) this.#twice.push(label);
    else this.#entries.set(key, read.value);
  }

  result(): FactPaste {
    return {
      entries: [...this.#entries].map(([key, value]) => ({ key, value })),
      left: [
        ...this.#unreadable.slice(0, NAMED_AT_MOST),
        line(this.#twice, '项出现了两次而数不同，取第一个'),
        line(this.unknown, '行在补充数据里找不到唯一对应的一项，没有粘贴'),
        line(this.several, '行有几个数，不知取哪一个，没有粘贴'),
        line(this.parents, '行是类、款，由项相加，不用粘贴'),
        line(this.beyond, '个数超出本组的末格，没有粘贴'),
      ].filter((each) => each !== ''),
    };
  }
}

function line(all: readonly string[], what: string): string {
  if (all.length === 0) return '';
  const more = all.length > NAMED_AT_MOST ? ' 等' : '';
  return `${all.length} ${what}：${all.slice(0, NAMED_AT_MOST).join('、')}${more}`;
}
