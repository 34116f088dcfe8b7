import { rowOfItem } from '#shared/claims/by-section/item';
import { type ItemNames, isAlike, namesFor } from '#shared/claims/by-section/item-names';
import type { FormFigures } from '#shared/claims/form-figures';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { BUDGET } from '#shared/narrative/facts/facts';
import { address } from '#shared/tables/address';
import { isItem, isSubjectCode } from '#shared/tables/codes/subjects';
import type { ListSource, Part, TemplateSection, Text } from '#shared/tables/text-grammar';
import { FULL_BUDGET, FUND_BUDGET } from './own-facts.ts';
import type { LearnedText, TextMaterial } from './paragraph-text.ts';

type ItemTable = Extract<ListSource, { source: '项' }>['table'];

/** The form whose 项 a section describes one by one, and its column of 支出. */
const LISTED: Readonly<Record<string, { readonly table: ItemTable; readonly column: string }>> = {
  一般公共预算支出: { table: '公开05', column: '小计' },
  政府性基金: { table: '公开07', column: '本年支出小计' },
  国有资本经营: { table: '公开08', column: '合计' },
};

/** A paragraph of a list by 项, worded for any 项. */
export interface ItemText {
  readonly code: string;
  readonly text: Text;
  readonly words: Readonly<Record<string, string>>;
}

const ORDINAL = /^(?<open>[（(]?)\d{1,3}(?<close>[.．、)）]\s*)/;

/** The 项 named by a paragraph of the list, its form, and its code; `null` if no 项 has that name. */
export interface ToldItem {
  readonly table: ItemTable;
  readonly code: string | null;
}

/** `null` if a paragraph is not about a 项. */
export function itemIn(
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  forms: FormFigures,
  { claims, of }: Pick<TextMaterial, 'claims' | 'of'>,
): ToldItem | null {
  const listed = LISTED[paragraph.section ?? ''];
  if (listed === undefined || paragraph.subSection === '结构' || paragraph.isHeading) return null;
  const names = namesFor(paragraph, paragraphs);
  if (names === null) return null;
  const { table } = listed;
  if (table !== '公开05') return names.isMarked ? { table, code: rowNamed(names, forms, table) } : null;
  // A 项 without spending has no row: the official code identifies its budget.
  const budgets = paragraph.numbers.map((number) => claims.get(number)?.states.source);
  const budgeted = budgets.find((source) => source?.startsWith(BUDGET))?.slice(BUDGET.length);
  return {
    table,
    code:
      rowOfItem(names, forms, of.年度)?.code ?? (isSubjectCode(budgeted ?? '') ? (budgeted ?? null) : null),
  };
}

/** The only row of a form with the name of the 项. */
function rowNamed({ code, 项 }: ItemNames, forms: FormFigures, table: ItemTable): string | null {
  const rows = forms.subjects(table).filter((row) => isItem(row.code));
  const [only, ...others] = rows.filter((row) => row.code === code || isAlike(row.label, 项));
  return others.length === 0 ? (only?.code ?? null) : null;
}

/** The text of one 项, with fields for its code, names and purpose. */
export function itemText(
  code: string,
  table: ItemTable,
  printedName: string,
  { text, words }: LearnedText,
): ItemText {
  const said: Record<string, string> = { ...words };
  const open = mapText(text, (part) => openFor(part, code, table, printedName));
  return { code, text: withPurpose(open, said), words: said };
}

function openFor(words: string, code: string, table: ItemTable, name: string): string {
  return words
    .replaceAll(address(table, code, columnOf(table)), '<引用>')
    .replaceAll(`${BUDGET}${code}`, `${BUDGET}<编码>`)
    .replaceAll(`${FULL_BUDGET}${code}`, `${FULL_BUDGET}<编码>`)
    .replaceAll(`${FUND_BUDGET}${code}`, `${FUND_BUDGET}<编码>`)
    .replaceAll(`/${code}/`, '/<编码>/')
    .replace(ORDINAL, '$<open>{{序号}}$<close>')
    .replace(name, '<名称>');
}

const PURPOSE = /(?<lead>主要用于[：:]?)(?<words>[^{}。]+)(?<end>。)/;

/** Makes “主要用于：…。” a placeholder, filled in by people for each 项. */
function withPurpose(text: Text, words: Record<string, string>): Text {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.flatMap((part): readonly Part[] => {
    const found = typeof part === 'string' ? PURPOSE.exec(part) : null;
    if (found?.groups === undefined || typeof part !== 'string') return [part];
    const { lead = '', words: said = '', end = '' } = found.groups;
    words.用途 ??= said;
    return [
      part.slice(0, found.index) + lead,
      { slot: '用途', hint: '请说明主要用途' },
      end + part.slice(found.index + found[0].length),
    ];
  });
}

/** The same text with `change` applied to every string in it. */
export function mapText(value: Text, change: (words: string) => string): Text {
  return map(value, change) as Text;
}

function map(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => map(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, change)]));
}

/** The most frequent wording among the 项. */
export function usualText(items: readonly ItemText[]): Text {
  const votes = new Map<string, { readonly text: Text; count: number }>();
  for (const { text } of items) {
    const key = JSON.stringify(text);
    const known = votes.get(key);
    if (known === undefined) votes.set(key, { text, count: 1 });
    else known.count++;
  }
  return [...votes.values()].toSorted((a, b) => b.count - a.count)[0]?.text ?? '';
}

const INITIAL = { reference: `${BUDGET}<编码>`, words: '年初预算' };
const FULL = { reference: `${FULL_BUDGET}<编码>`, words: '全年预算' };

/** The text with whichever budget a report has for the 项: a new department has 全年预算 and no 年初预算. */
export function withEitherBudget(text: Text): Text {
  const whole = JSON.stringify(text);
  const [own, other] = whole.includes(INITIAL.reference) ? [INITIAL, FULL] : [FULL, INITIAL];
  if (!whole.includes(own.reference) || whole.includes(other.reference)) return text;
  const turned = mapText(text, (words) =>
    words
      .replaceAll(own.reference, '\u0000')
      .replaceAll(own.words, other.words)
      .replaceAll('\u0000', other.reference),
  );
  const known = { and: [{ not: { has: own.reference } }, { has: other.reference }] };
  return [{ choose: [{ when: known, text: turned }, { text }] }];
}

export function itemList(table: ItemTable): ListSource {
  return { source: '项', table, columns: [columnOf(table)], budget: table === '公开05' };
}

function columnOf(table: ItemTable): string {
  return Object.values(LISTED).find((each) => each.table === table)?.column ?? '';
}

/** The document's wording of a 项 of 公开05, for the 项 of a fund; `null` if it words none. */
export function itemTextFor(table: ItemTable, sections: readonly TemplateSection[]): Text | null {
  const listed = sections.flatMap(({ passages }) => passages).find(({ each }) => each?.source === '项');
  if (listed === undefined || listed.each?.source !== '项' || listed.each.table !== '公开05') return null;
  const [either] = typeof listed.text === 'string' ? [] : listed.text;
  const options = typeof either === 'object' && 'choose' in either ? either.choose : [];
  const text = options.find((option) => JSON.stringify(option.text).includes(BUDGET))?.text ?? listed.text;
  return mapText(text, (words) =>
    words.replaceAll(BUDGET, FUND_BUDGET).replaceAll('公开05/<编码>/', `${table}/<编码>/`),
  );
}
