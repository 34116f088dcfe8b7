import type { Claim, ClaimReader } from '#shared/claims/claim';
import { isCountOf, listedAfter } from '#shared/claims/text/listed';
import { wordsAfter } from '#shared/claims/text/reach';

/** 机构设置: a count of offices and the list of names after it. */
export const claimsInOffices: ClaimReader = (paragraph) =>
  paragraph.numbers.flatMap((number): readonly Claim[] => {
    const isOffices = number.kind === 'count' && !PERSONS.test(number.unit);
    const listed = isOffices ? listedAfter(wordsAfter(paragraph.text, number.to)) : null;
    if (listed === null) return [];
    const value = isCountOf(number.value, listed, wordsAfter(paragraph.text, number.to))
      ? number.value
      : listed.length;
    const states = { kind: 'count', name: '列出的名称', value, source: null } as const;
    return [{ paragraph, number, states }];
  });

/** What follows a count of persons are kinds of persons or of money, not one name each. */
const PERSONS = /^[名人位]/;
