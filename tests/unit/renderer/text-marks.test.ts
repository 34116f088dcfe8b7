import { expect, it } from 'vitest';
import { type TextMark, textMarks } from '#renderer/checks/text-marks.ts';
import type { Finding, Severity } from '#shared/checks/findings/finding';

const mark = (from: number, to: number, severity: Severity = 'error'): TextMark => ({
  from,
  to,
  severity,
  message: '',
});
it('textMarks gives each paragraph its own findings, the most severe first', () => {
  const finding = (severity: Severity, part: '名词解释' | '决算情况说明', paragraph: number): Finding => ({
    key: '',
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
