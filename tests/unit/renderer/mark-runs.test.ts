import { describe, expect, it } from 'vitest';
import { markRuns, type TextMark, textMarks } from '#renderer/checks/mark-runs.ts';
import type { Finding, Severity } from '#shared/checks/finding';

const words = (text: string) => ({ text, source: null, references: [] });
const figure = (text: string) => ({ text, source: 'x', references: [] });
const mark = (from: number, to: number, severity: Severity = 'error'): TextMark => ({
  from,
  to,
  severity,
  message: '',
});
const cut = (...marks: TextMark[]) =>
  markRuns([words('收入'), figure('12.34'), words('元。')], marks).map(({ text, mark: its }) =>
    its === null ? text : `[${text}]`,
  );

describe('markRuns', () => {
  it.each([
    ['nothing to mark', [], ['收入', '12.34', '元。']],
    ['a mark across runs', [mark(2, 8)], ['收入', '[12.34]', '[元]', '。']],
    ['a mark inside one', [mark(1, 2)], ['收', '[入]', '12.34', '元。']],
    ['the whole paragraph', [mark(0, Number.MAX_SAFE_INTEGER)], ['[收入]', '[12.34]', '[元。]']],
    ['overlapping marks', [mark(0, 4), mark(3, 7)], ['[收入]', '[1]', '[2]', '[.34]', '元。']],
  ])('%s', (_, marks, expected) => {
    expect(cut(...marks)).toEqual(expected);
  });
});

it('textMarks gives each paragraph its own findings, the louder first', () => {
  const finding = (severity: Severity, part: '名词解释' | '决算情况说明', paragraph: number): Finding => ({
    rule: '',
    severity,
    where: { part, paragraph, range: [0, 1] },
    message: severity,
    expected: null,
    actual: null,
    difference: null,
    formula: null,
    correction: null,
  });
  const marks = textMarks(
    [finding('info', '名词解释', 2), finding('error', '名词解释', 2), finding('error', '决算情况说明', 2)],
    '名词解释',
  );
  expect([...marks]).toEqual([
    [2, [mark(0, 1), mark(0, 1, 'info')].map((m) => ({ ...m, message: m.severity }))],
  ]);
});
