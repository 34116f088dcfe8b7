/** Wrong words, each with the right one. */
export type Replacements = readonly (readonly [wrong: RegExp, right: string])[];

/** Words that are wrong in any context. */
export const MISSPELT: Replacements = [
  [/全同(?=有关|相关|各|市|区|县|财政)/g, '会同'],
  [/帐(?=[户目簿面款务号])/g, '账'],
  [/(?<=[记做入出挂呆坏])帐/g, '账'],
  [/拔(?=[款付入])/g, '拨'],
  [/(?<=[预决])祘/g, '算'],
  [/予算/g, '预算'],
  [/布署/g, '部署'],
  [/按装/g, '安装'],
  [/报消/g, '报销'],
  [/既使/g, '即使'],
  [/座落/g, '坐落'],
  [/(?<=[的地])帮扶困难因难|因难(?=群众|职工|家庭|企业)/g, '困难'],
  [/渡过(?=.{0,4}年度)/g, '度过'],
  [/财务拨款/g, '财政拨款'],
  [/机关运转经费/g, '机关运行经费'],
  [/绩校|积效/g, '绩效'],
];

/** Wording that style guides prefer but many do not follow. */
export const LOOSE: Replacements = [
  [/做为/g, '作为'],
  [/其它/g, '其他'],
  [/截止(?=\d|20|年|目前|本)/g, '截至'],
];

/** Names that were replaced, with the first year of the new ones. */
const FORMER_NAMES: readonly (readonly [from: number, wrong: RegExp, right: string])[] = [
  [0, /公务招待费/g, '公务接待费'],
  [2019, /文化体育与传媒(?=支出)/g, '文化旅游体育与传媒'],
  [2019, /医疗卫生与计划生育(?=支出)/g, '卫生健康'],
  [2019, /医疗卫生(?=[（(]类|支出[（(]类)/g, '卫生健康'],
  [2019, /国土海洋气象等(?=支出)/g, '自然资源海洋气象等'],
  [2020, /资源勘探信息等(?=支出)/g, '资源勘探工业信息等'],
  [0, /社会保障与就业(?=支出)/g, '社会保障和就业'],
  [2020, /行政事业单位离退休(?=[（(]款)/g, '行政事业单位养老支出'],
  [0, /公务用车购置及运行维护维护费/g, '公务用车购置及运行维护费'],
];

/** The name used in a given year: 文化体育与传媒支出 has been 文化旅游体育与传媒支出 since 2019. */
export function currentName(name: string, year: number): string {
  return namesLeft(year).reduce((now, [wrong, right]) => now.replace(wrong, right), name);
}

/** The former names, for a year with new ones. */
export function namesLeft(year: number): Replacements {
  return FORMER_NAMES.filter(([from]) => year >= from).map(([, wrong, right]) => [wrong, right]);
}
