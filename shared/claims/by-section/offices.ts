import type { Claim, ClaimReader } from '#shared/claims/claim';
import { isCountOf, listedAfter } from '#shared/claims/text/listed';
import { wordsAfter } from '#shared/claims/text/reach';

/** 机构设置: a count of offices and the list of names after it. */
export const claimsInOffices: ClaimReader = (paragraph) =>
  paragraph.numbers.flatMap((number): readonly Claim[] => {
    const listed = number.kind === 'count' ? listedAfter(wordsAfter(paragraph.text, number.to)) : null;
    if (listed === null) return [];
    const value = isCountOf(number.value, listed, wordsAfter(paragraph.text, number.to))
      ? number.value
      : listed.length;
    const states = { kind: 'count', name: '列出的名称', value, source: null } as const;
    return [{ paragraph, number, states }];
  });
