import { describe, expect, it } from 'vitest';
import { readHeading } from '#shared/claims/text/headings';
import { sectionBeneath, sectionOf } from '#shared/claims/text/sections';

describe('a heading', () => {
  it.each([
    ['一、收入支出决算总体情况说明', '收入支出总体'],
    ['一、2021年度收入支出决算总体及增减变动情况', '收入支出总体'],
    ['二、关于2023年度收入决算情况说明。', '收入'],
    ['三、支出决算情况说明', '支出'],
    ['（二）支出决算情况说明', '支出'],
    ['四、财政拨款收入支出决算总体情况说明', '财政拨款总体'],
    ['四、财政拨款收、支决算总体情况', '财政拨款总体'],
    ['五、一般公共预算财政拨款支出决算情况说明', '一般公共预算支出'],
    ['六、一般公共预算财政拨款基本支出决算情况说明', '基本支出'],
    ['七、财政拨款“三公”经费支出决算情况说明', '三公经费'],
    ['三、2021年度一般公共预算财政拨款安排的“三公”经费支出决算及增减变动情况说明', '三公经费'],
    ['八、政府性基金预算财政拨款收入支出决算情况说明', '政府性基金'],
    ['九、国有资本经营预算支出决算情况说明', '国有资本经营'],
    ['一、关于机关运行经费支出说明', '机关运行经费'],
    ['（一）机关运行经费及公用经费支出情况', '机关运行经费'],
    ['二、关于政府采购支出说明', '政府采购'],
    ['三、关于国有资产占用情况说明', '国有资产'],
    ['（四）部门绩效自评情况', '预算绩效'],
    ['机关运行经费支出情况说明', '机关运行经费'],
    ['五、政府购买服务情况', null],
    ['十、其他重要事项的情况说明', null],
    ['十一、一般性支出情况说明', null],
    ['会议费、培训费支出决算情况说明', null],
    ['二、财政拨款支出决算情况说明', '财政拨款总体'],
  ] as const)('%s is of %s', (text, section) => {
    const heading = readHeading(text);
    if (section !== null) expect(heading).toMatchObject({ runsIn: false });
    expect(sectionOf(heading?.words ?? text)).toBe(section);
  });

  it.each([
    ['（一）机关运行经费支出情况。2023年度机关运行经费支出26.85万元。', '机关运行经费'],
    ['2.政府采购支出情况。2023年度政府采购支出总额50.50万元。', '政府采购'],
    ['三、关于国有资产占用情况说明 截至2023年12月31日，共有车辆1辆。', '国有资产'],
  ] as const)('runs into its paragraph: %s', (text, section) => {
    const heading = readHeading(text);
    expect(heading).toMatchObject({ runsIn: true });
    expect(sectionOf(heading?.words ?? '')).toBe(section);
  });

  it.each([
    '2023年度机关运行经费支出26.85万元。',
    '1．文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）。年初预算为330.00万元。',
    '（五）完成县委、县政府交办的其他任务，并组织好政府采购。',
    '概述本部门政府采购的情况。',
    '（图1：收、支决算总计变动情况图）（柱状图）',
  ])('a heading is not %s', (text) => {
    expect(readHeading(text)).toBeNull();
  });
});

it.each([
  ['（一）“三公”经费财政拨款支出决算总体情况说明', '三公经费', '三公经费'],
  ['（四）一般公共预算财政拨款基本支出决算情况', '一般公共预算支出', '基本支出'],
  ['（五）财政拨款“三公”经费支出决算情况', '一般公共预算支出', '三公经费'],
  ['（二）一般公共预算财政拨款支出决算结构情况', '一般公共预算支出', '一般公共预算支出'],
  ['（一）机关运行经费支出情况', null, '机关运行经费'],
  ['（二）项目支出绩效自评情况', '预算绩效', '预算绩效'],
] as const)('%s beneath %s is of %s', (words, whole, section) => {
  expect(sectionBeneath(words, whole)).toBe(section);
});
