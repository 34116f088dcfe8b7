import { describe, expect, it } from 'vitest';
import { partSources } from '#renderer/screens/gather/lists/part-sources.ts';
import { sectionsOf } from '#renderer/screens/gather/lists/sections.ts';
import { isReady, targetOf } from '#renderer/screens/gather/target.ts';
import type { GatherPreview } from '#shared/api/gather';
import type { GatheredFile } from '#shared/gather/preview/preview';

const file = (name: string, kind: GatheredFile['kind']): GatheredFile => ({
  file: name,
  kind,
  says: '',
  部门: null,
  年度: null,
  fills: [],
  forms: [],
  missing: [],
  remarks: [],
});

const PREVIEW: GatherPreview = {
  gather: 'g',
  pack: 'national-2024',
  standing: null,
  report: null,
  warning: null,
  部门: '示例局',
  年度: 2024,
  单位: '元',
  headline: '',
  files: [],
  parts: [],
  conflicts: [],
  changes: [],
  filled: 0,
  kept: [],
  unmatched: [],
  missing: [],
};

describe('the sources of a part', () => {
  const from = ['财决.xls 的财决08-1', '财决.xls 的财决07', '预算.pdf 的部门预算'];

  it('each source file is named once, by its kind if it is the only one', () => {
    const files = [file('财决.xls', '财决报表'), file('预算.pdf', '部门预算')];
    expect(partSources(from, files)).toEqual(['财决报表：财决08-1、财决07', '部门预算']);
  });

  it('several source files of a kind are named individually', () => {
    const files = [file('财决.xls', '财决报表'), file('财决二.xls', '财决报表')];
    expect(partSources(from, files)).toEqual(['财决.xls：财决08-1、财决07', '预算.pdf：部门预算']);
  });
});

describe('the preview’s sections', () => {
  it('non-empty sections are shown, conflicts first', () => {
    const conflicts = [
      { place: 'a', what: 'a', used: { text: '1', source: 'x' }, other: { text: '2', source: 'y' } },
    ];
    const unmatched = [{ place: 'x', message: 'y' }];
    expect(
      sectionsOf({ ...PREVIEW, conflicts, unmatched }).map(({ title, count }) => [title, count]),
    ).toEqual([
      ['来源不一致', 1],
      ['科目变动和没有用上的', 1],
    ]);
  });
});

describe('the target of 取数', () => {
  const made = { 部门: '示例局', 年度: 2024, 单位: '元' } as const;

  it('the target is the preview’s report, else a new one', () => {
    expect(targetOf({ ...PREVIEW, report: 'r' }, made)).toEqual({ report: 'r' });
    expect(targetOf(PREVIEW, made)).toEqual(made);
  });

  it.each([
    [{ ...made, 部门: ' ' }, false],
    [{ ...made, 年度: null }, false],
    [{ ...made, 年度: 204 }, false],
    [made, true],
  ])('%o is complete: %s', (target, ready) => {
    expect(isReady(target)).toBe(ready);
  });
});
