import type { Context } from '#shared/checks/context/context';
import { gentle } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach } from '#shared/checks/rule';
import { directionOf } from '#shared/claims/claim';
import { isOfLastYear } from '#shared/claims/last-year';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { SectionName } from '#shared/claims/text/sections';
import type { TableId } from '#shared/tables/address';

const OPTIONAL: readonly (readonly [TableId, SectionName])[] = [
  ['公开07', '政府性基金'],
  ['公开08', '国有资本经营'],
];

const NONE = /没有|未安排|未使用|未发生|无.{0,20}(收入|支出|收支|结转|数据)|不涉及|不存在|为零|无此/;

/**
 * Checks that the text says 政府性基金 and 国有资本经营 have nothing if, and only if, their forms are
 * empty.
 */
export function emptyNotes(context: Context): readonly Breach[] {
  return OPTIONAL.flatMap(([table, section]) => {
    if (!context.forms.isRead(table)) return [];
    const own = context.paragraphs.filter((each) => each.section === section && !each.isHeading);
    return context.forms.isEmpty(table)
      ? ofEmpty(table, own, context)
      : [...denied(table, own, context), ...ofFilled(table, own)].slice(0, 1);
  });
}

function ofEmpty(table: TableId, own: readonly Paragraph[], context: Context): readonly Breach[] {
  const stated = own.flatMap((each) => each.numbers.map((number) => ({ each, number })));
  const amounts = stated.filter(({ each, number }) => isOwnAmount(number, each, context));
  const amount = amounts.find(({ number }) => number.value !== 0);
  if (amount !== undefined) {
    const { each, number } = amount;
    const where = whereWords(each, [number.from, number.to]);
    return [{ where, message: `${table} 没有数，而文字里有“${number.printed}”`, actual: number.printed }];
  }
  const saysNone = own.some((each) => NONE.test(each.text.replace(/\s+/g, ''))) || amounts.length > 0;
  const [first] = own;
  if (saysNone || first === undefined || own.some(({ missing }) => missing.length > 0)) return [];
  const severity = isBeingWritten(context) ? 'todo' : gentle('warning', context.coverage);
  return [{ where: whereWords(first), severity, message: `${table} 没有数，文字应写明没有此项收支` }];
}

/** Whether an amount was spent or received this year: not a change, a budget or last year's amount. */
function isOwnAmount(number: TextNumber, paragraph: Paragraph, { forms }: Context): boolean {
  if (number.kind !== 'amount' || directionOf(number.before) !== null) return false;
  return !/预算(数)?(为|是)?$|结转|结余/.test(number.before) && !isOfLastYear(number, paragraph, forms.year);
}

/** Phrases that deny any income or spending, and the figure that must then be zero. */
const DENIALS: readonly (readonly [TableId, words: RegExp, column: string])[] = [
  ['公开07', /(没有|无)政府性基金(预算)?(财政拨款)?(收入|收支)/, '本年收入'],
  ['公开07', /(没有|无|未)(使用|安排|发生)?政府性基金[^，。；]{0,12}支出/, '本年支出小计'],
  ['公开08', /(没有|无|未)(使用|安排|发生)?国有资本经营[^，。；]{0,12}支出/, '合计'],
];

function denied(table: TableId, own: readonly Paragraph[], { forms }: Context): readonly Breach[] {
  return DENIALS.filter(([of]) => of === table).flatMap(([, words, column]): readonly Breach[] => {
    const said = own.find((each) => words.test(each.text.replace(/\s+/g, '')));
    const { known, value, name } = forms.figure(table, '合计', column);
    if (said === undefined || !known || !value) return [];
    const found = words.exec(said.text);
    const range = found === null ? undefined : ([found.index, found.index + found[0].length] as const);
    return [{ where: whereWords(said, range), message: `${name} 有数，而文字说没有` }];
  });
}

function ofFilled(table: TableId, own: readonly Paragraph[]): readonly Breach[] {
  const isTold = own.some((each) => each.numbers.some(({ kind, value }) => kind === 'amount' && value !== 0));
  const saysNone = own.find((each) => /没有|未安排|未使用|无.{0,12}(收入|支出)|不涉及/.test(each.text));
  if (isTold || saysNone === undefined) return [];
  return [{ where: whereWords(saysNone), message: `${table} 有数，而文字说没有` }];
}
