import type { Facts } from '#shared/narrative/facts/facts';
import type { Reasons } from '#shared/narrative/writing/reasons';

// The facts and reasons of the published document of 2023, read from its text (决算情况说明).

/** 万元 with at most two decimals, in 分. */
export function wan(amount: number): number {
  return Math.round(amount * 100) * 10_000;
}

const LAST_YEAR_TOTAL = wan(1676.93);

/** 年初预算 of the eighteen 项 listed in the text; they add up to its total. */
const BUDGETS: Readonly<Record<string, number>> = {
  '2080101': 193.96,
  '2080102': 47,
  '2080106': 450.89,
  '2080111': 430,
  '2080150': 176.38,
  '2080199': 16.14,
  '2080505': 5527.32,
  '2080506': 1000,
  '2080599': 8.91,
  '2080711': 71.82,
  '2080799': 337.63,
  '2081006': 123.23,
  '2082602': 560.7,
  '2089999': 110.35,
  '2101101': 6.18,
  '2101102': 6.63,
  '2210201': 24.18,
  '2290402': 3600,
};

const NONE = [
  '三公/出国团组数',
  '三公/出国人次',
  '三公/购置车辆数',
  '三公/车辆保有量',
  '三公/外宾接待支出',
  '三公/外宾接待批次',
  '三公/外宾接待人次',
  '三公/国内接待支出',
  '三公/国内接待批次',
  '三公/国内接待人次',
  '政府采购/总额',
  '政府采购/货物',
  '政府采购/工程',
  '政府采购/服务',
  '政府采购/中小企业',
  '政府采购/小微企业',
  '车辆/省级领导干部用车',
  '车辆/主要领导干部用车',
  '车辆/机要通信用车',
  '车辆/应急保障车',
  '车辆/执法执勤用车',
  '车辆/特种专业技术用车',
  '车辆/离退休干部用车',
  '车辆/其他用车',
  '设备/百万元以上',
  '绩效/重点评价项目数',
];

export const REFERENCE_FACTS: Facts = {
  '上年/公开01/31/决算数': LAST_YEAR_TOTAL,
  '上年/公开04/32/金额': LAST_YEAR_TOTAL,
  '上年/公开05/合计/小计': LAST_YEAR_TOTAL,
  '年初预算/合计': wan(12691.32),
  ...Object.fromEntries(Object.entries(BUDGETS).map(([code, amount]) => [`年初预算/${code}`, wan(amount)])),
  '机关运行经费/本年': wan(15.92),
  '机关运行经费/上年': wan(27.23),
  '绩效/自评资金': wan(1757.08),
  ...Object.fromEntries(NONE.map((key) => [key, 0])),
};

const MORE_INSURANCE = '城乡居民、机关养老及在职人员各项社保增加';

export const REFERENCE_REASONS: Reasons = {
  '一/总体/原因': MORE_INSURANCE,
  '四/总体/原因': MORE_INSURANCE,
  '五/一/总体/原因': MORE_INSURANCE,
  '五/三/2080101/原因': '基数增加',
  '五/三/2080102/原因': '人员增加、基数增加',
  '五/三/2080106/原因': '科目调整',
  '五/三/2080111/原因': '科目调整',
  '五/三/2080150/原因': '科目调整',
  '五/三/2080199/原因': '科目调整',
  '五/三/2080505/原因': '科目调整',
  '五/三/2080506/原因': '科目调整',
  '五/三/2080599/原因': '人员调整、基数调整',
  '五/三/2080711/原因': '人员减少、基数调整',
  '五/三/2080799/原因': '年中科目调整',
  '五/三/2081006/原因': '年中科目调整',
  '五/三/2082602/原因': '年中科目调整',
  '五/三/2089999/原因': '年中科目调整',
  '五/三/2101101/原因': '人员调整，基数减少',
  '五/三/2101102/原因': '人员调整，基数减少',
  '五/三/2290402/原因': '财政收回',
  '十/支出/原因': '各项经费减少',
};
