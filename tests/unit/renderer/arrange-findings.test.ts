import { describe, expect, it } from 'vitest';
import { type Arrangement, arrange } from '#renderer/checks/arrange.ts';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import { fen } from '#shared/money/amount';

const finding = (key: string, severity: Severity, table: string, gap: number | null): Finding => ({
  key,
  rule: `规则${key}`,
  severity,
  where: { table },
  message: `${table} 的话`,
  expected: null,
  actual: null,
  difference: gap === null ? null : fen(gap),
  formula: null,
  correction: null,
});

const ALL = [
  finding('甲', 'info', '公开01', null),
  finding('乙', 'error', '公开05', 3),
  finding('丙', 'warning', '公开01', null),
  finding('丁', 'error', '公开05', 900),
];

const shown = (of: Partial<Arrangement>) =>
  arrange(ALL, { severity: null, words: '', grouping: '按级别', ...of }).map(
    ({ title, findings }) => `${title}：${findings.map(({ key }) => key).join('')}`,
  );

describe('arrange', () => {
  it.each([
    [
      'the louder first, the larger difference before the smaller',
      {},
      ['错误：丁乙', '警告：丙', '提示：甲'],
    ],
    ['by place, in the order of the document', { grouping: '按位置' }, ['公开01：丙甲', '公开05：丁乙']],
    ['by rule', { grouping: '按规则', severity: 'error' }, ['规则乙：乙', '规则丁：丁']],
    ['every word of the search', { words: '公开05  规则丁' }, ['错误：丁']],
    ['nothing', { words: '没有' }, []],
  ] as const)('%s', (_, of, groups) => {
    expect(shown(of)).toEqual(groups);
  });
});
