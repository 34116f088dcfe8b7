import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { Part } from '#shared/tables/text-grammar';

const COLUMNS: readonly (readonly [words: RegExp, column: string])[] = [
  [/因公出国/, '因公出国（境）费'],
  [/公务用车购置(费)?(及|和|与|、)(公务用车)?运行/, '公务用车购置及运行维护费小计'],
  [/公务用车购置/, '公务用车购置费'],
  [/公务用车运行/, '公务用车运行维护费'],
  [/公务接待/, '公务接待费'],
  [/三公/, '合计'],
];

/** A field, a blank of a template, or a figure that no form holds: the change itself. */
const FIGURE = String.raw`(?:\{\{[^{}]+\}\}|XX|\d[\d,.]*)`;
const CHANGED = new RegExp(
  String.raw`^(?<lead>.*?)(?<than>(?:比|较|与|同)\{上年\}年度)?(?:持平|(?:增加|减少|\{\{增减[^{}]+\}\})${FIGURE}(?:\{单位\}|万?元)，(?:增长|下降|\{\{升降[^{}]+\}\})${FIGURE}%?)(?<end>[；。，]?)$`,
);
const CLAUSE = /[^；。，]+(?:，(?:增长|下降|\{\{升降)[^；。，]*)?[；。，]?/g;

/** “支出决算数与上年度持平；公务接待费支出决算减少 a，下降 b%。”: each clause follows its column of 公开09. */
export function evenThreePublic(sentence: string): readonly Part[] | null {
  if (!/持平|增加|减少|\{\{增减/.test(sentence) || /预算/.test(sentence)) return null;
  const parts = (sentence.match(CLAUSE) ?? []).map(changedClause);
  return parts.includes(null) ? null : parts.filter((part) => part !== null);
}

function changedClause(clause: string): Part | null {
  const found = CHANGED.exec(clause)?.groups;
  const column = COLUMNS.find(([words]) => words.test(clause))?.[1];
  if (found === undefined || column === undefined) return null;
  const { lead = '', than = '', end = '' } = found;
  const year = than.replace(/^[比较与同]/, '');
  const now = `公开09/决算数/${column}`;
  const before = `上年/${now}`;
  const change = `${lead}${year === '' ? '' : `比${year}`}{{增减(${now},${before})}}{{差额(${now},${before})}}{单位}`;
  return {
    choose: [
      { when: { same: [now, before] }, text: `${lead}${year === '' ? '' : `与${year}`}持平${end}` },
      {
        when: { or: [{ not: { has: before } }, { zero: before }, { negative: before }] },
        text: `${change}${end}`,
      },
      { text: `${change}，{{升降(${now},${before})}}{{增幅(${now},${before})}}${end}` },
    ],
  };
}

const WHY = /^(?<lead>[^{}，。]*支出)(?:增加|减少)的主要原因(?<is>是|为|：)(?<words>[^{}。]+)。?$/;

/** “公务接待费支出减少的主要原因是…。”: omitted if nothing changed. */
export function threePublicReason(
  sentence: string,
): { readonly part: Part; readonly name: string; readonly words: string } | null {
  const found = WHY.exec(sentence)?.groups;
  const column = COLUMNS.find(([words]) => words.test(found?.lead ?? ''))?.[1];
  if (found === undefined || column === undefined) return null;
  const now = `公开09/决算数/${column}`;
  const before = `上年/${now}`;
  const name = `${column}原因`;
  const said = [
    `${found.lead}{{增减(${now},${before})}}的主要原因${found.is}`,
    { slot: name, hint: `请说明${column}增减的主要原因` },
    '。',
  ];
  const nothing = { or: [{ not: { has: before } }, { same: [now, before] as const }] };
  return { part: { choose: [{ when: nothing, text: '' }, { text: said }] }, name, words: found.words ?? '' };
}

/**
 * The figures of last year implied by such a sentence: an unchanged figure was the same last year, any other differed
 * by the change.
 */
export function lastThreePublic(
  { text, numbers }: Pick<Paragraph, 'text' | 'numbers'>,
  amountAt: (reference: string) => number,
): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const { 0: clause, index } of text.matchAll(/[^；。]+?(?:(?=其中[：:])|[；。]|$)/g)) {
    if (!EVEN_OR_CHANGED.test(clause) || /预算/.test(clause)) continue;
    const column = COLUMNS.find(([words]) => words.test(clause))?.[1];
    const change = numbers.find(
      ({ kind, from, before }) =>
        kind === 'amount' && from >= index && from < index + clause.length && /(增加|减少)$/.test(before),
    );
    if (column === undefined || (change === undefined && !clause.includes('持平'))) continue;
    const now = `公开09/决算数/${column}`;
    const sign = change?.before.endsWith('增加') ? 1 : -1;
    facts[`上年/${now}`] = amountAt(now) - sign * (change?.value ?? 0);
  }
  return facts;
}

const EVEN_OR_CHANGED = /持平|(?:增加|减少)\s*\d[^，]*，(?:增长|下降)/;
