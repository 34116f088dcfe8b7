import { describe, expect, it } from 'vitest';
import { listedBefore } from '#shared/claims/text/listed';
import { alarms, checkWords, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const HEADING = '一、收入支出决算总体情况说明';
const SAID = '2023年度收、支总计均为492.18万元。';

/** Rules with findings more severe than a hint for one more sentence beneath the first heading. */
const rulesOf = (sentence: string) => alarms(institution, [HEADING, SAID, sentence]).map(({ rule }) => rule);

describe('text that only resembles a template’s leftovers', () => {
  it.each([
    '调减增加额32.18万元，最大小于预算的部分已核减。',
    '公开网址：http://www.example.gov.cn/czxx/xxgk/xx/index.html。',
    '邮箱：xx_xx@example.gov.cn。',
    '购置型号为HXX-200的设备。',
    '收入增减变动（增加或减少）情况见附表。',
    '请示、报告等公文……按规定办理。',
    '负责如实填写登记、概述工作等职责。',
    '执行《预算法》【2018】修正文本。',
    '联系电话：0371-65960000。',
    '负责机要、保密和密级文件管理。',
    '会同社会组织组织开展活动。',
    '截至2023年12月31日，其它事项见附表。',
    '与2019年相比有所恢复，2021年度项目结转资金已用完。',
  ])('%s is not a leftover', (sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });
});

describe('leftovers of a template', () => {
  it.each([
    ['收入总计XX万元。', '模板提示'],
    ['收入总计×万元，增长×%。', '模板提示'],
    ['收入总计____万元。', '模板提示'],
    ['收入总计……万元。', '模板提示'],
    ['与上年相比，收入下降（增长）7.00%。', '模板提示'],
    ['与上年相比，收入增加/减少32.18万元。', '模板提示'],
    ['与上年相比，收入增加（减少）32.18万元。', '模板提示'],
    ['与上年相比，收入减增加32.18万元。', '模板提示'],
    ['决算数大小于预算数的主要原因是调减项目。', '模板提示'],
    ['请如实填写本单位的情况。', '模板提示'],
    ['无政府性基金预算财政拨款收入支出的，仍保留该表格式，并在本表下方作说明。', '模板提示'],
    ['本年收入合计482.18，占100%。', '比例格式'],
    ['其他收入0.39万（不含利息）。', '比例格式'],
    ['占收入合计的13.95。', '比例格式'],
  ])('%s is a leftover', (sentence, rule) => {
    expect(rulesOf(sentence)).toContain(rule);
  });
});

describe('the name of the department', () => {
  it.each([
    '示例县示范文化馆2023年度收、支总计均为492.18万元。',
    '文化馆2023年度收、支总计均为492.18万元。',
    '示例县示范图书馆2022年度并入本馆。',
    '示例县文化馆2023年度收、支总计均为492.18万元。',
  ])('the department’s name %s is accepted', (sentence) => {
    expect(rulesOf(sentence)).not.toContain('部门名称');
  });

  it('a different name is found once, with all its locations', () => {
    const words = [
      HEADING,
      `示例县示泛文化馆${SAID}`,
      '二、收入决算情况说明',
      `示例县示泛文化馆2023年度收入见附表。`,
    ];
    const found = alarms(institution, words).filter(({ rule }) => rule === '部门名称');
    expect(found).toMatchObject([{ severity: 'warning', places: [{ paragraph: 1 }, { paragraph: 3 }] }]);
  });

  it.each(['东港市海洋渔业局2023年度没有此项支出。', '截至2023年12月31日，东港市海洋渔业局共有车辆0辆。'])(
    'of another place is found: %s',
    (sentence) => {
      expect(rulesOf(sentence)).toContain('部门名称');
    },
  );

  it.each(['示例县文化局2023年度拨入资金。', '国家图书馆2023年度协助培训。', '经示例省财政厅2023年批复。'])(
    'is not meant by %s',
    (sentence) => {
      expect(rulesOf(sentence)).toEqual([]);
    },
  );
});

describe('words that stand twice in a row', () => {
  it.each([
    '主要用于用于体育事业的彩票公益金支出相关项目。',
    '其他文化和旅游支出支出主要用于办展。',
    '主要用于：1.其他农林水支出支出按原计划安排。',
  ])('one of them belongs to the name of a 科目: %s', (sentence) => {
    expect(rulesOf(sentence)).not.toContain('重复用字');
  });

  it.each(['主要用于用于体育场馆开放。', '公用经费支出支出主要用于办展。'])('by mistake: %s', (sentence) => {
    expect(rulesOf(sentence)).toContain('重复用字');
  });
});

describe('equal figures', () => {
  it.each([
    '492.18万元',
    '4,921,800.00元',
    '4921800元',
    '0.0492亿元',
    '492.2万元',
    '492.1800万元',
    '４９２．１８万元',
    '492万元',
  ])('among equal figures %s is the figure of the form', (printed) => {
    expect(alarms(institution, [HEADING, `2023年度收、支总计均为${printed}。`])).toEqual([]);
  });

  it.each(['492.81万元', '492.18元', '4,921,080.00元', '0.0429亿元', '493万元'])('%s is not', (printed) => {
    const found = alarms(institution, [HEADING, `2023年度收、支总计均为${printed}。`]);
    expect(found.map(({ rule }) => rule)).toContain('文表数额');
  });
});

it('a row of a table that was copied as text has its unit elsewhere', () => {
  expect(rulesOf('培训费支出合计        12.34')).not.toContain('比例格式');
  expect(rulesOf('培训费支出合计 12.34。')).toContain('比例格式');
});

describe('one figure stated twice', () => {
  const operating = (first: string, second: string) =>
    checkWords(institution, [
      '十、机关运行经费支出情况',
      `机关运行经费支出${first}万元。`,
      '十三、预算绩效情况说明',
      `本部门机关运行经费支出${second}万元。`,
    ]).findings.filter(({ rule }) => rule === '前后一致');

  it('a difference of a hundredth is a hint', () => {
    expect(operating('26.85', '26.86')).toMatchObject([{ severity: 'info' }]);
  });

  it('a large difference is an error', () => {
    expect(operating('26.85', '28.65')).toMatchObject([{ severity: 'error' }]);
  });

  it('last year’s is another figure', () => {
    const found = checkWords(institution, [
      '十、机关运行经费支出情况',
      '机关运行经费支出26.85万元，2022年度机关运行经费支出24.00万元。',
    ]).findings.filter(({ rule }) => rule === '前后一致');
    expect(found).toEqual([]);
  });
});

describe('a year', () => {
  const compared = (year: number) => [
    HEADING,
    `${SAID}与2022年度相比，收、支总计各增加32.18万元，增长7.00%，原因是业务增加。`,
    '二、收入决算情况说明',
    `本年收入合计482.18万元，与${year}年度相比，收入合计增加22.18万元。`,
  ];

  it('a year compared with besides last year is left over from another text', () => {
    expect(alarms(institution, compared(2019)).map(({ rule }) => rule)).toEqual(['年度用语']);
    expect(alarms(institution, compared(2022))).toEqual([]);
  });

  it('the year of the figures must be the report’s', () => {
    const words = [HEADING, '2021年度收入支出总计492.18万元。'];
    expect(alarms(institution, words).map(({ rule }) => rule)).toEqual(['年度用语']);
  });
});

describe('figures that once went unchecked', () => {
  const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
  const TRIPS = '七、财政拨款“三公”经费支出决算情况说明';
  const EFFECTS = '十三、预算绩效情况说明';
  const cases: readonly (readonly [heading: string, right: string, from: string, to: string])[] = [
    [
      BASIC,
      '基本支出347.98万元，其中：人员经费289.52万元，占基本支出的83.20%；公用经费58.46万元，占基本支出的16.80%。',
      '占基本支出的83.20%',
      '占基本支出的88.20%',
    ],
    [
      TRIPS,
      '公务用车购置及运行维护费支出决算为2.04万元。其中：公务用车购置费支出0.00万元，没有购置；公务用车运行维护费支出2.04万元，比上年减少0.20万元，下降8.93%。',
      '下降8.93%',
      '下降9.93%',
    ],
    [EFFECTS, '对项目开展绩效自评，资金60.80万元，占一般公共预算项目支出总额的92.12%。', '92.12%', '129.12%'],
  ];

  it.each(cases)('%s', (heading, right, from, to) => {
    const shares = (text: string) =>
      alarms(institution, [heading, text]).filter(({ rule }) => rule === '百分比');
    expect(shares(right)).toEqual([]);
    const wrong = right.replace(from, to);
    expect(wrong).not.toBe(right);
    expect(shares(wrong)).toHaveLength(1);
  });

  it.each([
    ['本馆内设办公室、财务科、培训和辅导部', '科室，下属单位1个。', ['办公室', '财务科', '培训和辅导部']],
    ['本馆内设办公室、财务科和业务科共', '科室。', ['办公室', '财务科', '业务科']],
    ['本馆下设分馆、书屋、阅览点', '服务点。', null],
    ['本馆设有老年、少儿', '机构。', null],
  ])('offices listed before their number: %s', (before, after, names) => {
    expect(listedBefore(before, after)).toEqual(names);
  });
});
