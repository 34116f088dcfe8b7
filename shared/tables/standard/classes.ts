import type { Line } from '#shared/tables/grammar';

/** The 类 of 支出功能分类 that the 总表 print, in order (2023年政府收支分类科目). */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
];

const ORDINALS = '一二三四五六七八九十';

/** The lines of the 类, numbered from 行次 `first`. */
export function classLines(first: number): readonly Line[] {
  return CLASSES.map(([code, name], index) => ({
    number: first + index,
    label: `${ordinal(index + 1)}、${name}`,
    code,
  }));
}

/** 行次 of the first and last 类 in a 总表 whose 类 begin at `first`. */
export function classRange(first: number): { readonly from: number; readonly to: number } {
  return { from: first, to: first + CLASSES.length - 1 };
}

function ordinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : ORDINALS[tens - 1]}十`;
  return `${ten}${number % 10 === 0 ? '' : ORDINALS[(number % 10) - 1]}`;
}
