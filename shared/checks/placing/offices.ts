import type { Claim, Placing } from './claim.ts';

const LIST = /^[^。；：:]{0,6}[，,]?(分别是|分别为|包括|具体为|即|为)[：:]?(?<names>[^。；]+)/;

/** 机构设置: a number of offices and the list of their names that follows. */
export const placeOffices: Placing = (paragraph) =>
  paragraph.numbers.flatMap((number): readonly Claim[] => {
    if (number.kind !== 'count') return [];
    const names = LIST.exec(paragraph.text.slice(number.to).replace(/\s+/g, ''))?.groups?.names;
    const listed = names
      ?.replace(/(以及|及|和)(?=[^、]+$)/, '、')
      .split(/[、，]/)
      .filter((name) => name !== '');
    if (listed === undefined || listed.length < 2) return [];
    const states = { kind: 'count', name: '列出的名称', value: listed.length, source: null } as const;
    return [{ paragraph, number, states }];
  });
