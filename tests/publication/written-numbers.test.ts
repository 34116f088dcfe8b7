import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { Publication, Run } from '#shared/publication/blocks';
import { publish } from '#shared/publication/publish';
import { type CurrentFigures, currentFigures } from '#shared/publication/trace/current-figures';
import { agreesWith, isSameNumber } from '#shared/publication/trace/trace';
import type { Report } from '#shared/report/report';
import { defaultPack, REFERENCE, readCase, SAMPLE } from '../support/cases.ts';
import { institution, office, rounded } from '../unit/checks/clean/departments.ts';
import { publishClean } from '../unit/checks/clean/report.ts';

const pack = defaultPack();
const reference = readCase(REFERENCE).report;

const REPORTS: Readonly<Record<string, Report>> = {
  参考文本: reference,
  示例: readCase(SAMPLE).report,
  机关: read(publishClean(office)),
  事业单位: read(publishClean(institution)),
  尾差: read(publishClean(rounded)),
  由模板成文: { ...reference, texts: { 部门概况: null, 决算情况说明: null, 名词解释: null } },
};

describe.each(Object.entries(REPORTS))('numbers typed in %s', (_name, report) => {
  const computed = compute(pack, report);
  const marked = publish(pack, report, computed, { numbers: true });

  it('typed numbers leave every character unchanged', () => {
    expect(joined(marked)).toEqual(joined(publish(pack, report, computed)));
  });

  it('there are as many typed numbers as the check counts, and the check finds each with a source', () => {
    const { numbers } = checkReport(pack, report, computed);
    const written = writtenIn(marked);
    const linked = runsOf(marked).filter(({ source, written: by }) => source !== undefined && !by).length;
    expect(written.length).toBeLessThanOrEqual(numbers.total);
    expect(written.length + linked).toBeGreaterThanOrEqual(numbers.total);
    expect(written.filter(({ source }) => source !== undefined).length).toBeLessThanOrEqual(numbers.checked);
  });
});

describe('the source of a typed number', () => {
  it('the source gives the same number in reports without contradictions', () => {
    for (const name of ['示例', '机关', '事业单位', '尾差']) {
      const report = REPORTS[name] as Report;
      const computed = compute(pack, report);
      const written = writtenIn(publish(pack, report, computed, { numbers: true }));
      expect(written.filter(disagreesNow(currentFigures(report, computed))), name).toEqual([]);
      expect(written.filter(({ written: by }) => by?.given !== null).length, name).toBeGreaterThan(40);
    }
  });

  it('146 of the reference’s 151 numbers have a source, which differs where the document is wrong', () => {
    const written = writtenIn(publish(pack, reference, compute(pack, reference), { numbers: true }));
    const sourced = written.filter(({ source }) => source !== undefined);
    expect([written.length, sourced.length]).toEqual([151, 146]);
    const disagrees = disagreesNow(currentFigures(reference, compute(pack, reference)));
    expect(
      sourced.filter(disagrees).map(({ text, source, written: by }) => [text, source, by?.given]),
    ).toEqual([
      ['2164.69', '公开02/合计/财政拨款收入', '21646900.00'],
      ['74.22', '公开05/2080199/小计', '115.53'],
      ['157.91%', '完成率(公开05/2080199/小计,年初预算/2080199)', '715.80%'],
      ['2164.69', '公开05/合计/基本支出', '407.61'],
      ['21', '绩效/优', '50'],
      ['31', '绩效/良', '2'],
    ]);
  });

  it('the source is the figure named, with any surrounding words and in any unit', () => {
    const said = [
      '二、收入决算情况说明',
      '本年收入合计2164.69万元。其中，财政拨款收入21646900元，占收入合计的{{占比(公开02/合计/财政拨款收入,公开02/合计/本年收入合计)}}。',
    ];
    const runs = runsOf(withTexts(said)).filter(({ source }) => source !== undefined);
    expect(runs).toEqual([
      { text: '2164.69', source: '公开02/合计/本年收入合计', written: { unit: '万元', given: '2164.69' } },
      { text: '21646900', source: '公开02/合计/财政拨款收入', written: { unit: '元', given: '21646900.00' } },
      { text: '100.00%', source: '占比(公开02/合计/财政拨款收入,公开02/合计/本年收入合计)' },
    ]);
  });

  it('facts entered before take precedence over what the text states of them', () => {
    const said = [
      '十、机关运行经费支出情况说明',
      '机关运行经费支出15.92万元，比上年减少11.31万元，下降41.54%。',
    ];
    const given = (facts: Report['facts']) =>
      writtenIn(withTexts(said, facts)).map(({ written }) => written?.given);
    expect(given({})).toEqual(['15.92', '11.31', '41.54%']);
    expect(given({ '机关运行经费/本年': 159_300_00, '机关运行经费/上年': 300_000_00 })).toEqual([
      '15.93',
      '14.07',
      '46.90%',
    ]);
  });

  it('there is no source if the check cannot interpret the number or nothing is printed in its unit', () => {
    const said = ['二、收入决算情况说明', '收入合计0.22亿元，来自若干渠道共7个。'];
    expect(writtenIn(withTexts(said))).toEqual([
      { text: '0.22', written: { unit: null, given: null } },
      { text: '7', written: { unit: null, given: null } },
    ]);
  });
});

it('any number in any text is handled without failing or getting lost', () => {
  const heading = fc.constantFrom(
    '一、收入支出决算总体情况说明',
    '九、“三公”经费支出决算情况说明',
    '（三）具体情况。',
  );
  const digits = fc.oneof(
    fc.stringMatching(/^[0-9０-９]{1,22}([.．][0-9]{1,9})?$/),
    fc.constantFrom('-1', '1,234,567.89', '－0', '00.00'),
  );
  const unit = fc.constantFrom('万元', '元', '亿元', '%', '个', '人次', '辆', '分', '', ' ');
  const words = fc.constantFrom(
    '收、支总计均为',
    '增加',
    '下降',
    '占',
    '公务接待费预算为',
    '支出决算为',
    '完成预算的',
    '，',
  );
  const sentence = fc.array(
    fc.tuple(words, digits, unit).map((parts) => parts.join('')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(heading, sentence, (title, parts) => {
      const said = [title, parts.join('')];
      expect(joined(withTexts(said))).toContain(said[1] ?? '');
    }),
    { numRuns: 200 },
  );
});

it('numbers are compared by value', () => {
  for (const [one, other] of [
    ['0', '0.00'],
    ['1,234.50', '1234.5'],
    ['１２．３０', '12.30'],
    ['100%', '100.00%'],
    ['－5', '-5.00'],
    ['007', '7'],
  ] as const) {
    expect(isSameNumber(one, other), `${one} ${other}`).toBe(true);
  }
  for (const [one, other] of [
    ['0.01', '0.10'],
    ['10', '1'],
    ['-5', '5'],
    ['494.53', '494.54'],
  ] as const) {
    expect(isSameNumber(one, other), `${one} ${other}`).toBe(false);
  }
});

function read(transcription: string): Report {
  const result = readWithoutRepeats(transcription, 'written');
  if (!result.ok) throw new Error(result.error.message);
  return result.value.report;
}

/** The reference with this text as 决算情况说明, and no other text. */
function withTexts(决算情况说明: readonly string[], facts: Report['facts'] = {}): Publication {
  const report = { ...reference, facts, texts: { 部门概况: [], 决算情况说明, 名词解释: [] } };
  return publish(pack, report, compute(pack, report), { numbers: true });
}

function runsOf({ sections }: Publication): readonly Run[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])),
  );
}

function writtenIn(publication: Publication): readonly Run[] {
  return runsOf(publication).filter(({ written }) => written !== undefined);
}

/** Numbers whose source has a value, but a different one. */
function disagreesNow(current: CurrentFigures): (run: Run) => boolean {
  return ({ text, source, written }) => {
    if (source === undefined || written?.given == null) return false;
    return !agreesWith(text, current.written(source, written.unit));
  };
}

/** The texts of every block, a line each. */
function joined({ sections }: Publication): string {
  return sections
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : JSON.stringify(block),
    )
    .join('\n');
}
