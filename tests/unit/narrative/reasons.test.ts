import { describe, expect, it } from 'vitest';
import { type ReasonPlace, reasonProblems } from '#shared/narrative/writing/reasons';
import { writeNarrative } from '#shared/narrative/writing/write';
import { REFERENCE_REASONS } from '../../cases/narrative/reference-facts.ts';
import { henan2023Narrative } from '../../support/packs.ts';
import { referenceSources } from './reference.ts';

const HINT = '请说明主要原因';
const place = (given: string | null, demanded = true): ReasonPlace => ({
  key: '一/总体/原因',
  hint: HINT,
  given,
  demanded,
});
const kinds = (places: readonly ReasonPlace[]) => reasonProblems(places, 6).map(({ kind }) => kind);

describe('a reason', () => {
  it.each([
    ['is absent', place(null), ['absent']],
    ['may be absent below the threshold', place(null, false), []],
    ['is still the hint', place('请说明主要原因。'), ['hint']],
    ['is too short', place('增加'), ['short']],
    ['does not get longer by its punctuation', place('，，增 加……'), ['short']],
    ['is a real one', place('新增三名在编人员，工资和社保相应增加'), []],
  ])('a reason is checked: %s', (_, given, expected) => {
    expect(kinds([given])).toEqual(expected);
  });
});

describe('the reasons of the published document', () => {
  const places = writeNarrative(henan2023Narrative, referenceSources(), REFERENCE_REASONS).flatMap(
    ({ reasons }) => reasons,
  );
  const problems = reasonProblems(places, henan2023Narrative.shortestReason);

  it('reasons are missing for the seven 项 that the document omitted, and for its work on 绩效', () => {
    expect(problems.filter(({ kind }) => kind === 'absent').map(({ key }) => key)).toEqual([
      '五/三/2050299/原因',
      '五/三/2080104/原因',
      '五/三/2080108/原因',
      '五/三/2080110/原因',
      '五/三/2080713/原因',
      '五/三/2080801/原因',
      '五/三/2101103/原因',
      '十三/一/开展/开展情况',
    ]);
  });

  it('reasons that name nothing specific are too short', () => {
    const short = problems.filter(({ kind }) => kind === 'short').map(({ message }) => message.slice(0, 6));
    expect(new Set(short)).toEqual(new Set(['“基数增加”', '“科目调整”', '“财政收回”']));
  });

  it('reasons are not requested without a difference, and not required below 5 %', () => {
    expect(places.find(({ key }) => key === '五/三/2210201/原因')).toBeUndefined();
    expect(places.find(({ key }) => key === '五/三/2080711/原因')?.demanded).toBe(false);
  });
});
