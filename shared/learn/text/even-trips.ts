import type { Part } from '#shared/tables/text-grammar';

const COLUMNS: readonly (readonly [words: RegExp, column: string])[] = [
  [/因公出国/, '因公出国（境）费'],
  [/公务用车购置(费)?(及|和|与|、)(公务用车)?运行/, '公务用车购置及运行维护费小计'],
  [/公务用车购置/, '公务用车购置费'],
  [/公务用车运行/, '公务用车运行维护费'],
  [/公务接待/, '公务接待费'],
  [/三公/, '合计'],
];

/** “支出决算数与上年度持平；公务接待费支出决算持平。”: each clause follows its column of 公开09. */
export function evenTrips(sentence: string): readonly Part[] | null {
  if (!/持平/.test(sentence) || /\{\{/.test(sentence) || /预算/.test(sentence)) return null;
  const clauses = sentence.match(/[^；。]+[；。]?/g) ?? [];
  const parts = clauses.map((clause): Part | null => {
    const found = /^(?<lead>.*?)(?<than>(?:与|同)\{上年\}年度)?持平(?<end>[；。]?)$/.exec(clause)?.groups;
    const column = COLUMNS.find(([words]) => words.test(clause))?.[1];
    if (found === undefined || column === undefined) return null;
    const { lead = '', than = '', end = '' } = found;
    const now = `公开09/决算数/${column}`;
    const before = `上年/${now}`;
    const change = `${lead}${than.replace(/^[与同]/, '比')}{{增减(${now},${before})}}{{差额(${now},${before})}}{单位}`;
    return {
      choose: [
        { when: { same: [now, before] }, text: clause },
        {
          when: { or: [{ not: { has: before } }, { zero: before }, { negative: before }] },
          text: `${change}${end}`,
        },
        { text: `${change}，{{升降(${now},${before})}}{{增幅(${now},${before})}}${end}` },
      ],
    };
  });
  return parts.includes(null) ? null : parts.filter((part) => part !== null);
}

/** Last year's figures that such a sentence states: what is even was the same. */
export function evenTripFacts(
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
