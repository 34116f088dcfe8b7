// Wording that many regions print and no figure contradicts.
import { describe, expect, it } from 'vitest';
import { alarms, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const FILLED = '根据预算绩效管理要求开展工作。';
const SAYINGS: Readonly<Record<string, readonly string[]>> = {
  '自评的项目只是一部分，按预算数计': [
    '十三、预算绩效情况说明',
    '（一）预算绩效管理工作开展情况',
    '组织对2023年度一般公共预算项目支出全面开展绩效自评，其中，一级项目2个，共涉及资金66.80万元，占一般公共预算项目支出总额的100.00%。',
    '组织对市级预算项目支出全面开展绩效自评，涉及预算资金130万元，占市级预算项目支出总额的100%。',
    '本部门对2个项目开展了绩效自评，涉及资金56.20万元。',
  ],
  '分部标题下是标题，标题自己说完了事': [
    '一、机关运行经费支出情况',
    '本单位没有机关运行经费支出。',
    '（三）国有资本经营预算财政拨款支出0万元。',
    '二、预算绩效情况说明',
    FILLED,
    '第四部分 2023年度部门绩效评价情况',
    '一、部门整体绩效自评情况',
    FILLED,
  ],
  '“三公”经费用简称': [
    '七、“三公”经费支出决算情况说明',
    '2023年度“三公”经费预算35,000.00元，实际支出28,200.00元。其中：出国（境）费0.00元；公车购置及运行费20,400.00元（其中购置费0.00元，运行费20,400.00元）；接待费7,800.00元。全年接待12批96人（次），公车保有1辆。',
  ],
  部分的标题与名称连着印: [
    '第三部分示例县示范文化馆2023年度部门决算情况说明',
    '一、机关运行经费支出情况',
    '本单位没有机关运行经费支出。',
  ],
  '列举以等结尾，合称，或是模板的全部科目': [
    '六、一般公共预算财政拨款基本支出决算情况说明',
    '（一）人员经费主要包括：基本工资、津贴补贴、绩效工资、未休假补贴、离休费、生活补助、助学金、奖励金等。',
    '（二）公用经费主要包括：办公费、水电费、咨询费、手续费、取暖费等。',
  ],
};

describe.each(Object.entries(SAYINGS))('%s', (_, words) => {
  it('gives no error and no warning', () => {
    expect(alarms(institution, words).map(({ message }) => message)).toEqual([]);
  });
});

it('a wrong share of all projects is still reported', () => {
  const words = [
    '十三、预算绩效情况说明',
    '涵盖项目5个，涉及预算资金66.80万元，占部门预算项目支出总额的100.00%。',
  ];
  expect(alarms(institution, words)).not.toEqual([]);
});

it('a part’s title with another year is reported', () => {
  const told = (year: number) =>
    alarms(institution, [`第三部分 ${year}年度部门决算情况说明`, '一、机关运行经费支出情况', '没有。']);
  expect(told(2023)).toEqual([]);
  expect(told(2022).map(({ message }) => message)).toEqual([expect.stringContaining('标题写的是“2022年度”')]);
});

describe('a 类 alone, under the section and not under 具体情况', () => {
  const words = (spent: string) => [
    '二、2023年度一般公共预算财政拨款支出决算情况。',
    '本部门2023年度一般公共预算财政拨款支出413.98万元。',
    `（一）文化旅游体育与传媒支出（类）年初预算为300.00万元，支出决算为${spent}万元，完成年初预算的112.49%。`,
    '（二）社会保障和就业支出（类）年初预算为40.00万元，支出决算为42.96万元，完成年初预算的107.40%。',
  ];

  it('a 类 alone is not read as the total', () => {
    expect(alarms(institution, words('337.46')).map(({ message }) => message)).toEqual([]);
  });

  it('a 类 alone is compared with its own row', () => {
    const [first] = alarms(institution, words('373.46'));
    expect(first?.message).toMatch(/337\.46/);
  });
});
