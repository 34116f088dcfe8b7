import { expect, it } from 'vitest';
import { cellMarks } from '#renderer/checks/cell-marks.ts';
import { textMarks } from '#renderer/checks/text-marks.ts';
import { sayOpen, stopsExport } from '#renderer/screens/report/export/stops-export.ts';
import type { Finding, Severity, Where } from '#shared/checks/findings/finding';

const finding = (severity: Severity, where: Where, places?: readonly Where[]): Finding => ({
  key: `规则/${severity}/${where.address ?? where.paragraph}`,
  rule: '规则',
  severity,
  where,
  message: severity,
  expected: null,
  actual: null,
  difference: null,
  formula: null,
  correction: null,
  ...(places === undefined ? {} : { places }),
});

const cell = (address: string): Where => ({ table: '公开05', address: address as never });
const words = (paragraph: number): Where => ({ part: '决算情况说明', paragraph, range: [0, 2] });

it('every location of a finding is marked, with the more severe mark on top', () => {
  const [one, other] = [cell('公开05/201/小计'), cell('公开05/205/小计')];
  const marks = cellMarks(
    [finding('todo', one, [one, other]), finding('error', other)],
    ({ address }) => address,
  );
  expect([...marks].map(([at, { severity }]) => [at, severity])).toEqual([
    ['公开05/201/小计', 'todo'],
    ['公开05/205/小计', 'error'],
  ]);
  const inText = textMarks([finding('warning', words(3), [words(3), words(8)])], '决算情况说明');
  expect([...inText.keys()]).toEqual([3, 8]);
});

it('errors and missing entries ask before an export; warnings and hints do not', () => {
  const all = (['error', 'warning', 'todo', 'todo', 'info'] as const).map((each, at) =>
    finding(each, words(at)),
  );
  const open = all.filter(stopsExport);
  expect(sayOpen(open)).toBe('1 处错误、2 处待填');
  expect(sayOpen(open.filter(({ severity }) => severity === 'todo'))).toBe('2 处待填');
});
