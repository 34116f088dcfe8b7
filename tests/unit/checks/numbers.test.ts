import { describe, expect, it } from 'vitest';
import { readNumbers } from '#shared/claims/text/number';

const read = (text: string) => readNumbers(text).map(({ kind, value, printed }) => [kind, value, printed]);

describe('readNumbers', () => {
  it('amounts are read in 分, with any unit, blanks and separators', () => {
    expect(read('收入2,164.69 万元，支出 3 亿元，补助500.50元')).toEqual([
      ['amount', 2_164_690_000, '2,164.69 万元'],
      ['amount', 30_000_000_000, '3 亿元'],
      ['amount', 50_050, '500.50元'],
    ]);
  });

  it('percentages are read in hundredths, including full-width ones', () => {
    expect(read('增长29.09%，占100％')).toEqual([
      ['percent', 2909, '29.09%'],
      ['percent', 10_000, '100％'],
    ]);
  });

  it('counts are distinguished from years, dates, ordinals, document numbers and thresholds', () => {
    expect(
      read('1．2023年度共12批次、96人次；〔2023〕5号；100万元（含）以上设备0台（套）；5月1日').map(
        ([kind]) => kind,
      ),
    ).toEqual(['fixed', 'year', 'count', 'count', 'fixed', 'fixed', 'fixed', 'count', 'fixed', 'fixed']);
  });

  it('a decimal without a unit is recognised', () => {
    expect(read('占76.23，')).toEqual([['bare', 76.23, '76.23']]);
  });

  it('the position in the paragraph and the surrounding words are given', () => {
    const [number] = readNumbers('年末 结转 4.50 万元。');
    expect(number).toMatchObject({ from: 6, to: 13, before: '年末结转', after: '。' });
  });
});
