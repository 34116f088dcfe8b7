import type { Option, Part, ReasonPart } from '#shared/narrative/writing/template';

/** Sentence patterns that several sections share. */

const HINT = '请说明与上年度相比增减的主要原因';

/**
 * “与上年度相比，…各增加 x 万元，增长 y%。主要原因是…。” `each` is 各 where income and expenditure are both
 * meant. Other words where last year is unknown, was nothing, or was the same.
 */
export function againstLastYear(subject: string, each: '各' | '', cell: string): readonly Part[] {
  const before = `上年/${cell}`;
  const change = `与上年度相比，${subject}${each}{{增减(${cell},${before})}}{{差额(${cell},${before})}}{单位}`;
  const options: readonly Option[] = [
    { when: { not: { has: before } }, text: '' },
    { when: { same: [cell, before] }, text: `与上年度相比，${subject}持平。` },
    {
      when: { or: [{ zero: before }, { negative: before }] },
      text: `上年度${subject}为{{${before}}}{单位}，本年度{{增减(${cell},${before})}}{{差额(${cell},${before})}}{单位}。`,
    },
    { text: `${change}，{{升降(${cell},${before})}}{{增幅(${cell},${before})}}。` },
  ];
  return [{ choose: options }, mainReason(cell, before, HINT)];
}

export function mainReason(of: string, against: string, hint: string): ReasonPart {
  return { reason: '主要原因是【原因】。', hint, of, against };
}

/** “，完成预算的 x%”, or nothing where there was no budget to complete. */
export function completed(actual: string, budget: string, name = '预算'): Part {
  return {
    choose: [
      {
        when: { and: [{ has: budget }, { not: { zero: budget } }] },
        text: `，完成${name}的{{完成率(${actual},${budget})}}`,
      },
    ],
  };
}

/** “，占 x%”, or nothing where there is no whole. */
export function shareOf(part: string, whole: string, name = ''): Part {
  return {
    choose: [
      {
        when: { and: [{ has: whole }, { not: { zero: whole } }] },
        text: `，占${name}{{占比(${part},${whole})}}`,
      },
    ],
  };
}
