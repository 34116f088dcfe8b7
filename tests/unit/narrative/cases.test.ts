import { describe, expect, it } from 'vitest';
import { department, type Figures } from './department.ts';
import { printNarrative } from './reference.ts';

const SUBJECTS = {
  '207': '文化旅游体育与传媒支出',
  '20701': '文化和旅游',
  '2070101': '行政运行',
  '2070104': '图书馆',
  '212': '城乡社区支出',
  '21208': '国有土地使用权出让收入安排的支出',
  '2120804': '农村基础设施建设支出',
  '223': '国有资本经营预算支出',
  '22301': '解决历史遗留问题及改革成本支出',
  '2230105': '国有企业退休人员社会化管理补助支出',
};

/** All of a small department's spending, from the public budget, on two 项. */
const BASE: Figures = {
  '公开02/2070104/财政拨款收入': 300,
  '公开03/2070101/基本支出': 100,
  '公开03/2070104/项目支出': 200,
  '公开05/2070101/基本支出': 100,
  '公开05/2070104/项目支出': 200,
  '公开06/30101/决算数': 80,
  '公开06/30201/决算数': 20,
};

const LAST_YEAR = ['上年/公开01/31/决算数', '上年/公开04/32/金额', '上年/公开05/合计/小计'];
const lastYear = (amount: number): Figures =>
  Object.fromEntries(LAST_YEAR.map((reference) => [reference, amount]));

function print(of: Parameters<typeof department>[0], reasons = {}): (key: string) => string | undefined {
  const text = printNarrative(department({ subjects: SUBJECTS, ...of }), reasons);
  return (key) => text.get(key);
}

describe('against last year', () => {
  it('a decrease is worded as such', () => {
    const text = print({ cells: BASE, amounts: lastYear(400) }, { '一/总体/原因': '人员退休后工资支出减少' });
    expect(text('一/总体')).toBe(
      '2023年度收、支总计均为300.00万元。与上年度相比，收、支总计各减少100.00万元，下降25.00%。主要原因是人员退休后工资支出减少。',
    );
  });

  it('from 5 % on a missing reason is required', () => {
    expect(print({ cells: BASE, amounts: lastYear(400) })('四/总体')).toMatch(
      /下降25.00%。主要原因是【原因】。$/,
    );
    expect(print({ cells: BASE, amounts: lastYear(290) })('四/总体')).toMatch(/增加10.00万元，增长3.45%。$/);
  });

  it('there is no growth from zero', () => {
    expect(print({ cells: BASE, amounts: lastYear(0) })('五/一/总体')).toBe(
      '2023年度一般公共预算财政拨款支出300.00万元，占支出合计的100.00%。上年度一般公共预算财政拨款支出为0.00万元，本年度增加300.00万元。主要原因是【原因】。',
    );
  });

  it('a difference that prints as zero is 持平', () => {
    expect(print({ cells: BASE, amounts: lastYear(300.004) })('一/总体')).toBe(
      '2023年度收、支总计均为300.00万元。与上年度相比，收、支总计持平。',
    );
    const yuan = print({ cells: BASE, amounts: lastYear(300.004), unit: '元' });
    expect(yuan('一/总体')).toBe(
      '2023年度收、支总计均为3000000.00元。与上年度相比，收、支总计各减少40.00元，下降0.00%。',
    );
  });

  it('nothing is compared if last year is unknown', () => {
    expect(print({ cells: BASE })('一/总体')).toBe('2023年度收、支总计均为300.00万元。');
  });

  it('last year’s figures come from that year’s report, unless a fact says otherwise', () => {
    const before = department({ cells: { ...BASE, '公开02/2070104/财政拨款收入': 250 } });
    expect(print({ cells: BASE, lastYear: before })('一/总体')).toMatch(/各增加50.00万元，增长20.00%/);
    const corrected = print({ cells: BASE, lastYear: before, amounts: lastYear(240) });
    expect(corrected('一/总体')).toMatch(/各增加60.00万元，增长25.00%/);
  });
});

describe('the lists', () => {
  it('shares in a list sum to 100.00 %', () => {
    const cells = {
      '公开02/2070101/财政拨款收入': 1,
      '公开02/2070101/事业收入': 1,
      '公开02/2070101/其他收入': 1,
    };
    expect(print({ cells })('二/收入')).toBe(
      '2023年度收入合计3.00万元，其中：财政拨款收入1.00万元，占33.34%；事业收入1.00万元，占33.33%；其他收入1.00万元，占33.33%。',
    );
  });

  it('each of forty 项 has a paragraph, in code order', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `20701${String(index + 1).padStart(2, '0')}`);
    const spent = codes.map((code, index) => [`公开05/${code}/项目支出`, index + 1] as const);
    const budgets = codes.map((code, index) => [`年初预算/${code}`, index + 1] as const);
    const sources = department({
      cells: Object.fromEntries(spent.toReversed()),
      amounts: Object.fromEntries(budgets),
      subjects: SUBJECTS,
    });
    const text = printNarrative(sources, {});
    const items = [...text].filter(([key]) => key.startsWith('五/三/20701'));
    expect(items.map(([key]) => key)).toEqual(codes.map((code) => `五/三/${code}`));
    expect(items[39]?.[1]).toBe(
      '40．文化旅游体育与传媒支出（类）文化和旅游（款）科目2070140（项）。年初预算为40.00万元，支出决算为40.00万元，完成年初预算的100.00%。',
    );
    expect(text.get('五/三/总体')).toBe(
      '2023年度一般公共预算财政拨款支出年初预算为820.00万元，支出决算为820.00万元，完成年初预算的100.00%。其中：',
    );
  });

  it('a 项 with only a budget is listed, and a missing budget is requested', () => {
    const text = print({ cells: BASE, amounts: { '年初预算/2070101': 90, '年初预算/2230105': 10 } });
    expect(text('五/三/2230105')).toBe(
      '3．国有资本经营预算支出（类）解决历史遗留问题及改革成本支出（款）国有企业退休人员社会化管理补助支出（项）。年初预算为10.00万元，支出决算为0.00万元，完成年初预算的0.00%。决算数与年初预算数存在差异的主要原因是【原因】。',
    );
    expect(text('五/三/2070104')).toMatch(/年初预算为【缺数】万元，支出决算为200.00万元。$/);
  });
});

describe('other funds', () => {
  it('the text says that other funds do not exist', () => {
    const text = print({ cells: BASE });
    expect(text('七/无')).toBe('我部门2023年度没有政府性基金收入，也没有使用政府性基金安排的支出。');
    expect(text('八/无')).toBe('我部门2023年度没有国有资本经营收入，也没有使用国有资本经营安排的支出。');
  });

  it('other funds are described item by item if there are any', () => {
    const cells = {
      ...BASE,
      '公开07/2120804/本年收入': 60,
      '公开07/2120804/项目支出': 55.5,
      '公开07/合计/年末结转和结余': 4.5,
      '公开08/2230105/基本支出': 3,
    };
    const text = print({ cells });
    expect(text('七/无')).toBeUndefined();
    expect(text('七/总体')).toBe(
      '2023年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入60.00万元，本年支出55.50万元，年末结转和结余4.50万元。具体情况如下：',
    );
    expect(text('七/2120804')).toBe(
      '1．城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）。支出决算为55.50万元，其中：基本支出0.00万元，项目支出55.50万元。',
    );
    expect(text('八/总体')).toBe(
      '2023年度国有资本经营预算财政拨款支出3.00万元，其中：基本支出3.00万元，项目支出0.00万元。具体情况如下：',
    );
  });
});

describe('三公', () => {
  const cells = {
    ...BASE,
    '公开09/预算数/公务用车运行维护费': 6,
    '公开09/预算数/公务接待费': 2,
    '公开09/决算数/公务用车运行维护费': 6,
    '公开09/决算数/公务接待费': 1,
  };
  const counts = {
    '三公/出国团组数': 0,
    '三公/出国人次': 0,
    '三公/国内接待批次': 12,
    '三公/国内接待人次': 96,
    '三公/车辆保有量': 2,
  };
  const text = print(
    { cells, counts, amounts: { '三公/国内接待支出': 1 } },
    { '九/二/接待/原因': '厉行节约，压减公务接待批次' },
  );

  it('三公 is described with its budget, shares and counts', () => {
    expect(text('九/一/总体')).toBe(
      '2023年度“三公”经费财政拨款支出预算为8.00万元，支出决算为7.00万元，完成预算的87.50%。决算数小于预算数的主要原因是【原因】。',
    );
    expect(text('九/二/具体')).toBe(
      '2023年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务用车购置及运行费支出决算6.00万元，完成预算的100.00%，占85.71%；公务接待费支出决算1.00万元，完成预算的50.00%，占14.29%。具体情况如下：',
    );
    expect(text('九/二/接待')).toBe(
      '3．公务接待费预算数为2.00万元，支出决算数为1.00万元，完成预算的50.00%。决算数小于预算数的主要原因是厉行节约，压减公务接待批次。其中：',
    );
    expect(text('九/二/国内')).toBe(
      '其他国内公务接待支出1.00万元。2023年共接待国内来访团组12个、来宾96人次（不包括陪同人员）。',
    );
  });

  it('missing facts of 三公 are shown', () => {
    expect(text('九/二/购置')).toBe('公务用车购置支出为0.00万元，购置车辆【缺数】台。');
  });
});

describe('an empty report', () => {
  it('an empty report has no figure to print', () => {
    const text = print({ cells: {} });
    expect(text('一/总体')).toBe('2023年度收、支总计均为【缺数】万元。');
    expect(text('九/一/总体')).toMatch(/预算为【缺数】万元/);
  });
});
