import type { Part } from '#shared/tables/text-grammar';

const COLUMNS: readonly (readonly [words: RegExp, column: string])[] = [
  [/因公出国/, '因公出国（境）费'],
  [/公务用车购置(费)?(及|和|与|、)(公务用车)?运行/, '公务用车购置及运行维护费小计'],
  [/公务用车购置/, '公务用车购置费'],
  [/公务用车运行/, '公务用车运行维护费'],
  [/公务接待/, '公务接待费'],
  [/三公/, '合计'],
];

const FIGURE = String.raw`(?:\{\{[^{}]+\}\}|XX)`;
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

/** The figures of last year implied by such a sentence: an unchanged figure was the same last year. */
export function evenThreePublicFacts(
  sentence: string,
  amountAt: (reference: string) => number,
): Record<string, number> {
  const facts: Record<string, number> = {};
  for (const clause of sentence.match(/[^；。]+/g) ?? []) {
    const column =
      /持平$/.test(clause) && !/预算/.test(clause)
        ? COLUMNS.find(([words]) => words.test(clause))?.[1]
        : undefined;
    if (column !== undefined) facts[`上年/公开09/决算数/${column}`] = amountAt(`公开09/决算数/${column}`);
  }
  return facts;
}
