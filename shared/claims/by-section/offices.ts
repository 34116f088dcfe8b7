import type { Claim, ClaimReader } from '#shared/claims/claim';
import { isCountOf, listedAfter, listedBefore } from '#shared/claims/text/listed';
import { wordsAfter, wordsBefore } from '#shared/claims/text/reach';

/** 机构设置: a count of offices and the list of names after or before it. */
export const claimsInOffices: ClaimReader = (paragraph) =>
  paragraph.numbers.flatMap((number): readonly Claim[] => {
    const isOffices = number.kind === 'count' && !PERSONS.test(number.unit);
    const [before, after] = [wordsBefore(paragraph.text, number.from), wordsAfter(paragraph.text, number.to)];
    const listed = isOffices ? (listedAfter(after) ?? listedBefore(before, after)) : null;
    if (listed === null) return [];
    const value = isCountOf(number.value, listed, `${before}${after}`) ? number.value : listed.length;
    const states = { kind: 'count', name: '列出的名称', value, source: null } as const;
    return [{ paragraph, number, states }];
  });

/** What follows a count of persons are kinds of persons or of money, not one name each. */
const PERSONS = /^[名人位]/;
