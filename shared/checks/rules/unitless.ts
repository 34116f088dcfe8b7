import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

/** Words after which a number is a percentage. */
const PERCENT_BEFORE = /占(比|比重)?(为)?$|[占成].*的$|(增长|上升|下降|降低)(了|约)?$|(完成率|执行率)(为)?$/;
/** Words after which even a whole number is a percentage. */
const DONE_BEFORE = /完成[^，。；]{0,10}预算数?的$|占[^，。；]{0,16}(支出|收入)(合计|总[额计])?的$/;
/** Words after which it is an amount. */
const AMOUNT_BEFORE =
  /(收入|支出|决算|预算|合计|总计|总额|金额|经费|费用?|结余|结转|增加|减少)(数|额)?(为|是|了|共|合计|共计)?$|^(类|款|项)?[）)](支出)?(为)?$/;
/** A rate of so many: 5.31/10万. */
const PER = /[/／每]\s*$/;
/** Scores, versions and dates have decimals without a unit. */
const OTHER = /得分|评分|分数|分值|满分|版|版本|第|编号|[A-Za-z]$/;

/** Units that no form holds: 4.18万人, 1.26万吨. */
const MEASURED =
  /^[万亿千]?(人|户|亩|吨|册|次|件|个|辆|台|名|字|里|公里|公顷|公斤|千克|平方|立方|米|千米|千瓦|度|株|头|只|套|条|块|小时|天|倍|岁)/;

/** Decimals without a unit: certain if the words say what is counted, else a hint. */
export function unitlessNumbers(paragraph: Paragraph): readonly Breach[] {
  return paragraph.numbers.flatMap((number): readonly Breach[] => {
    const { kind, decimals, before, after, printed } = number;
    const isTenThousands = /^万(?![元人户亩吨册次件个辆台名字美日欧港公平立千])/.test(after);
    if (isTenThousands && kind !== 'amount' && !PER.test(before) && endsClause(after.slice(1)))
      return [unitless(paragraph, number, `“${printed}万”缺少“元”`, 'warning')];
    if (kind === 'fixed' && DONE_BEFORE.test(before) && endsClause(after))
      return [unitless(paragraph, number, `“${before.slice(-4)}${printed}”缺少百分号`, 'warning')];
    if (kind !== 'bare' || decimals !== 2 || OTHER.test(before)) return [];
    if (MEASURED.test(after) && !PERCENT_BEFORE.test(before)) return [];
    if (sharesUnit(number, paragraph.numbers[number.index + 1])) return [];
    if (PERCENT_BEFORE.test(before))
      return [unitless(paragraph, number, `“${before.slice(-2)}${printed}”缺少百分号`, 'warning')];
    const isAmount = AMOUNT_BEFORE.test(before) && endsClause(after) && !isInRow(paragraph, number);
    return [unitless(paragraph, number, `“${printed}”没有单位`, isAmount ? 'warning' : 'info')];
  });
}

/** Amounts in a row may share the unit of the last: `各减少 12.34、56.78 万元`. */
function sharesUnit({ after }: TextNumber, next: TextNumber | undefined): boolean {
  return next !== undefined && next.unit !== '' && /^[,，、和]$/.test(after);
}

/** Whether a number is in a row of a table that was copied as text: its unit is above the table. */
function isInRow({ text }: Paragraph, { from, to }: TextNumber): boolean {
  return to === text.trimEnd().length && /\s$/.test(text.slice(0, from)) && !text.includes('。');
}

function endsClause(after: string): boolean {
  return after === '' || /^[，。；、（(,;]/.test(after);
}

function unitless(
  paragraph: Paragraph,
  { from, to, printed }: TextNumber,
  message: string,
  severity: 'warning' | 'info',
): Breach {
  return { where: whereWords(paragraph, [from, to]), severity, message, actual: printed };
}
