/** The meaning of an amount in the section on 政府采购. */
export type Kind = '总额' | '货物' | '工程' | '服务' | '中小' | '小微' | '中标';

const KIND_OF: readonly (readonly [RegExp, Kind | null])[] = [
  [/由中?小[^。；]*供应商(中标|成交)[^。；]*$/, '中标'],
  [/(预留|面向|计划|预算金额|预算数?|份额)[^。；]*$/, null],
  [/授予中小(微)?企业[^，。；]*$/, '中小'],
  [/授予小微企业[^，。；]*$/, '小微'],
  [/(小微|中小微?)企业[^，。；]*$/, null],
  [/货物(类)?(政府)?(采购)?(支出|金额|合同金额|采购金额)?(为|是|共|合计)?$/, '货物'],
  [/工程(类)?(政府)?(采购)?(支出|金额|合同金额|采购金额)?(为|是|共|合计)?$/, '工程'],
  [/服务(类)?(政府)?(采购)?(支出|金额|合同金额|采购金额)?(为|是|共|合计)?$/, '服务'],
  [/政府采购[^，。；、]*(总额|支出|合计|金额|总金额)[^，。；、]*$/, '总额'],
];

/** The kind named by the words before an amount; `null` if unclear. */
export function procurementKind(before: string): Kind | null {
  return KIND_OF.find(([words]) => words.test(before))?.[1] ?? null;
}

/** The kind a share refers to: 占政府采购支出总额的, 占授予中小企业合同金额的. */
export function baseKind(before: string): Kind | null {
  const base = /占(?<base>[^占]*)$/.exec(before)?.groups?.base ?? '';
  if (/小微企业/.test(base)) return '小微';
  if (/中小(微)?企业/.test(base)) return '中小';
  if (/货物/.test(base)) return '货物';
  if (/工程/.test(base)) return '工程';
  if (/服务/.test(base)) return '服务';
  return /采购|总额/.test(base) ? '总额' : null;
}
