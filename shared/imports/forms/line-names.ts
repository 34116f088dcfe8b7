import { bareName } from '#shared/imports/label-matching';
import { PACKS } from '#shared/packs/built-in/index';

/** Names of lines of the 总表 in other years or regions; each set means one line. */
const SAME: readonly (readonly string[])[] = [
  [
    '一般公共预算财政拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算拨款收入',
    '财政拨款收入',
    '一般公共预算拨款',
  ],
  ['政府性基金预算财政拨款收入', '政府性基金预算财政拨款', '政府性基金预算拨款收入', '政府性基金拨款收入'],
  [
    '国有资本经营预算财政拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营拨款收入',
  ],
  ['附属单位上缴收入', '附属单位缴款', '附属单位上缴'],
  [
    '使用非财政拨款结余',
    '使用非财政拨款结余(含专用结余)',
    '用事业基金弥补收支差额',
    '使用非财政拨款结余和专用结余',
  ],
  ['年初结转和结余', '上年结转', '上年结转和结余', '年初结转结余'],
  ['年末结转和结余', '结转下年', '年末结转结余', '结转和结余'],
  ['年初财政拨款结转和结余', '年初结转和结余', '上年结转', '上年结转和结余', '年初财政拨款结转结余'],
  ['年末财政拨款结转和结余', '年末结转和结余', '结转下年', '年末财政拨款结转结余'],
  ['本年收入合计', '收入合计', '本年收入'],
  ['本年支出合计', '支出合计', '本年支出'],
  ['总计', '收入总计', '支出总计', '合计'],
  ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
  ['卫生健康支出', '医疗卫生与计划生育支出', '医疗卫生支出'],
  ['资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出'],
  ['自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等支出'],
  ['社会保障和就业支出', '社会保障与就业支出'],
  ['抗疫特别国债安排的支出', '抗疫特别国债支出'],
];

/** Whether two names, without ordinals, mean one line. */
export function isSameLine(one: string, other: string): boolean {
  return SAME.some((names) => names.includes(one) && names.includes(other));
}

let known: ReadonlySet<string> | null = null;

/** Whether words are the whole name of a line of a 总表, with or without its ordinal. */
export function isLineName(words: string): boolean {
  known ??= new Set([...SAME.flat(), ...officialNames()]);
  return known.has(bareName(words));
}

function officialNames(): readonly string[] {
  const blocks = PACKS.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  return blocks.flatMap(({ rows }) =>
    rows.kind === 'lines' ? rows.lines.map(({ label }) => bareName(label)) : [],
  );
}
