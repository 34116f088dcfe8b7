import {
  type Claim,
  type ClaimReader,
  directionOf,
  type Statement,
  type TextMaterial,
} from '#shared/claims/claim';
import { wholeOf } from '#shared/claims/figure-names';
import type { Figure, FormFigures } from '#shared/claims/form-figures';
import { isAsPrinted } from '#shared/claims/holds';
import { isOfLastYear, ofLastYear } from '#shared/claims/last-year';
import { itemFigure, namedStatement } from '#shared/claims/named-figure';
import { type Base, changeStatement, percentStatement } from '#shared/claims/percent';
import { keepSource, type Memory, newMemory, ofSource, remember } from '#shared/claims/running-amounts';
import { ofFigure } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { sentenceBefore, wordsBefore } from '#shared/claims/text/reach';
import type { SectionName } from '#shared/claims/text/sections';
import { isWholeSubject } from '#shared/claims/text/subject';
import { isOnlySpent, spentOfBudgeted } from './budgeted.ts';
import { columnOfRow } from './columns-of-row.ts';
import { itemNames, upperName } from './item-names.ts';

/** Finds the figure an amount states, from the words before it. */
export type FindFigure = (number: TextNumber, paragraph: Paragraph, forms: FormFigures) => Statement | null;

/** Paragraphs that name figures of the forms, with their shares and changes. */
export const claimsInPlain: ClaimReader = (paragraph, material) =>
  claimsWith(paragraph, material, namedFigure);

const namedFigure: FindFigure = (number, paragraph, forms) => {
  const { section, text } = paragraph;
  if (section === null) return null;
  const item = itemFigure(section, text, number.before, forms);
  if (item !== null) return ofFigure(item);
  const budgeted = isOnlySpent(number) ? spentOfBudgeted(number, paragraph, section, forms) : undefined;
  if (budgeted !== undefined) return budgeted;
  const states = orTotal(number, namedStatement(number.before, section, forms), forms);
  if (states !== null && isOfAllocated(number, paragraph, states)) return { ...states, doubtful: true };
  const isOfItem = itemNames(text) !== null || upperName(text) !== null;
  if (states === null) return null;
  return isOfItem ? { ...states, doubtful: true } : columnOfRow(number, paragraph, states, forms);
};

/** 收入合计 and 支出合计 also name the totals with what was carried over; not 本年收入合计. */
const BOTH: Readonly<Record<string, readonly [row: string, words: RegExp]>> = {
  '公开02/合计/本年收入合计': ['31', /(?<!本年)收入(决算)?合计/],
  '公开03/合计/本年支出合计': ['62', /(?<!本年)支出(决算)?合计/],
};

function orTotal(number: TextNumber, states: Statement | null, forms: FormFigures): Statement | null {
  const [row, words] = BOTH[states?.source ?? ''] ?? [];
  if (row === undefined || words?.test(number.before) !== true) return states;
  const total = forms.figure('公开01', row, '决算数');
  return total.known && isAsPrinted(number, total.value ?? 0) ? ofFigure(total) : states;
}

/** Within all income and spending, 基本支出 behind 财政拨款支出 is a part of that. */
function isOfAllocated({ from }: TextNumber, { section, text }: Paragraph, { source }: Statement): boolean {
  const isOfAll = section === '收入支出总体' && /^公开03\//.test(source ?? '');
  return isOfAll && /财政拨款|基金|预算/.test(sentenceBefore(text, from));
}

/** Reads a paragraph once, remembering what percentages refer to. */
export function claimsWith(paragraph: Paragraph, material: TextMaterial, find: FindFigure): readonly Claim[] {
  const memory = newMemory();
  const base = baseOf(paragraph, material);
  return paragraph.numbers.flatMap((number) => {
    const states = stateOf(number, paragraph, material.forms, find, memory, base);
    if (number.kind === 'amount' || number.kind === 'percent') memory.previous = number;
    return states === null ? [] : [{ paragraph, number, states }];
  });
}

/** The base of a section's shares, if known. */
export function baseOf({ section, subSection }: Paragraph, { forms, paragraphs }: TextMaterial): Base | null {
  const figure = section === null ? null : wholeOf(section, subSection, forms);
  if (figure === null || !figure.known) return null;
  return { figure, isStated: isStatedIn(paragraphs, section, figure) };
}

const COMPARED =
  /^(?<head>[^，。；]*?)(与|同|比|较)(上年|上一年|去年|20\d\d年)[^，。；]{0,8}[，,]?[^，。；]*$/;

/** 与上年相比，今年支出增加…: what changed is named behind the comparison. */
const CHANGED =
  /^(与|同|比|较)(上年|上一年|去年|20\d\d年)[^，。；]{0,8}[，,](?<before>[^，,。；]*)(?<kind>收入|支出)[^，,。；]{0,4}$/;
const TOTALS = {
  收入: ['27', '31'],
  支出: ['58', '62'],
} as const;

/** All income or all spending, if the totals with and without what was carried over are equal: either is meant. */
function wholeChanged(sentence: string, section: SectionName, forms: FormFigures): Statement | null {
  const { before = '', kind } = CHANGED.exec(sentence)?.groups ?? {};
  const isWhole = section === '收入支出总体' && isWholeSubject(before, /^(部门|单位|总)/);
  if (!isWhole || (kind !== '收入' && kind !== '支出')) return null;
  const [own, all] = TOTALS[kind].map((row) => forms.figure('公开01', row, '决算数'));
  return own?.known && all?.known && own.value === all.value ? ofFigure(own) : null;
}

/**
 * The figure named at the start of the sentence, for a paragraph without an amount:
 * 收入支出总计与上年相比，增加….
 */
function namedAtHead(
  number: TextNumber,
  { text, section }: Paragraph,
  forms: FormFigures,
  memory: Memory,
): TextNumber | null {
  if (section === null || memory.amounts.length > 0) return null;
  const sentence = sentenceBefore(text, number.from).replace(/\s+/g, '');
  const head = COMPARED.exec(sentence)?.groups?.head ?? '';
  const states = head === '' ? wholeChanged(sentence, section, forms) : namedStatement(head, section, forms);
  if (states?.kind !== 'figure' || states.doubtful === true || !states.figure.known) return null;
  const told: TextNumber = { ...number, value: states.figure.value ?? 0 };
  keepSource(memory, told, states.source);
  return told;
}

/**
 * A percentage behind a bracket refers to what precedes the bracket: 收入 5 万元（其中，基金 1 万元），占
 * 10%.
 */
function leaveBracket(number: TextNumber, { text }: Paragraph, memory: Memory): void {
  const from = Math.max(memory.last?.to ?? 0, memory.bracketsUpTo);
  const words = text.slice(from, number.from);
  memory.bracketsUpTo = number.from;
  const close = Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'));
  if (close === -1) return;
  const before = wordsBefore(text, from + close);
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  if (open === -1) return;
  const at = from + close - before.length + open;
  const outside = memory.amounts.findLast(({ to }) => to <= at);
  if (outside === undefined || outside === memory.last) return;
  memory.last = outside;
  memory.lastInForms = null;
}

const stated = new WeakMap<readonly Paragraph[], Map<string, boolean>>();

/** Whether a section states a figure anywhere; computed once for all its paragraphs. */
function isStatedIn(paragraphs: readonly Paragraph[], section: SectionName | null, figure: Figure): boolean {
  const known = stated.get(paragraphs) ?? new Map<string, boolean>();
  stated.set(paragraphs, known);
  const key = `${section}${figure.name}`;
  const answer =
    known.get(key) ??
    paragraphs.some(
      (each) =>
        each.section === section &&
        each.numbers.some((number) => number.kind === 'amount' && isAsPrinted(number, figure.value ?? 0)),
    );
  known.set(key, answer);
  return answer;
}

function stateOf(
  number: TextNumber,
  paragraph: Paragraph,
  forms: FormFigures,
  find: FindFigure,
  memory: Memory,
  base: Base | null,
): Statement | null {
  if (number.kind === 'percent') {
    leaveBracket(number, paragraph, memory);
    return percentStatement(number, memory, base, forms);
  }
  if (number.kind !== 'amount') return null;
  const sign = directionOf(number.before);
  if (sign === null && isOfLastYear(number, paragraph, forms.year)) {
    const told = find(number, paragraph, forms);
    return told?.kind === 'figure' ? ofLastYear(number, told.figure, forms) : null;
  }
  remember(memory, number);
  if (sign !== null) {
    const named =
      ofSource(memory, find(number, paragraph, forms)?.source) ??
      namedAtHead(number, paragraph, forms, memory);
    memory.isNowNamed = named !== null;
    memory.now = named ?? memory.now;
    return changeStatement(sign, memory);
  }
  const states = find(number, paragraph, forms);
  memory.lastInForms = states?.kind === 'figure' && states.doubtful !== true ? states.figure : null;
  // 支出年初预算 5 万元: the budget of what is named is not its figure
  const isOther = states?.doubtful === true && memory.budget === number;
  keepSource(memory, number, isOther ? null : (states?.source ?? null));
  return states;
}
