import type { Claim } from '#shared/claims/claim';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

const LIST = /^[，,]?(具体内容|具体|主要)?(包括|如下|为)?[：:]/;
const LEADS = /(包括|如下|具体内容|具体为|主要为)[：:]/;
const FEWEST_ITEMS = 2;

/**
 * A sum that a list of what it was spent on follows: 共计支出0.85万元，具体内容包括：接待某局0.51万元，接待某县0.34万元. A list
 * that makes up less may be a selection.
 */
export function listedSpending(paragraph: Paragraph): readonly Claim[] {
  const { numbers, text } = paragraph;
  return numbers.flatMap((total, at): readonly Claim[] => {
    if (total.kind !== 'amount' || !LIST.test(total.after) || !LEADS.test(total.after)) return [];
    const end = endOf(text, total.to);
    const items = numbers.slice(at + 1).filter((number) => number.kind === 'amount' && number.to <= end);
    const value = items.reduce((sum, number) => sum + number.value, 0);
    if (items.length < FEWEST_ITEMS || value < total.value || items.some(isNoItem)) return [];
    const told = items.map(
      (number): Claim => ({
        paragraph,
        number,
        states: { kind: 'told', name: '所列支出', source: null },
      }),
    );
    const states = { kind: 'sum', name: '所列各项之和', value, addends: items.length, source: null } as const;
    return [{ paragraph, number: total, states }, ...told];
  });
}

function endOf(text: string, from: number): number {
  const end = text.indexOf('。', from);
  return end === -1 ? text.length : end;
}

/** Amounts that say how another changed, or of which another is a part. */
function isNoItem({ before }: TextNumber): boolean {
  return /(增加|减少|增长|下降|预算数?(为|是)?|其中[：:]?|共计|合计|总计)[^，。；]{0,6}$/.test(before);
}
