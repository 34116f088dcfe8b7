import { expect, it } from 'vitest';
import { headInLines } from '#main/exports/xlsx/measures';
import { PACKS } from '#shared/packs/built-in/index';

it.each([
  ['功能分类科目编码', 12.87, ['功能分类', '科目编码']],
  ['主管部门编码', 12.25, ['主管部门', '编码']],
  ['满意度指标得分率', 12.25, ['满意度指标', '得分率']],
  ['合计', 12.25, ['合计']],
  ['本年收入合计', 16.73, ['本年收入合计']],
])('“%s” in %s digits is broken between words', (text, width, lines) => {
  expect(headInLines(text, width).split('\n')).toEqual(lines);
});

it('no head of a pack leaves one character alone or loses one', () => {
  const headers = PACKS.flatMap(({ tables }) => tables).flatMap(({ header, printed }) => [
    ...header,
    ...(printed?.header ?? []),
  ]);
  const heads = new Set(headers.flat().map(({ text }) => text));
  expect(heads.size).toBeGreaterThan(50);
  for (const head of heads) {
    for (const width of [8, 12.25, 16.73, 24]) {
      const lines = headInLines(head, width);
      expect(lines.replaceAll('\n', '')).toBe(head);
      if (head.length > 1 && lines.includes('\n')) expect(lines, `${head} in ${width}`).not.toMatch(/^.$/m);
    }
  }
});
