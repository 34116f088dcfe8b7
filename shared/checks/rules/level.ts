import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';

/** 持平 beside words that say something else: one of the two is wrong. */
export function levelBreaches(context: Context): readonly Breach[] {
  const own = context.paragraphs.filter(({ part }) => part === '决算情况说明');
  return [...flatBreaches(context), ...own.flatMap(movedAndLevel)];
}

const MOVED =
  /(?<moved>增加|减少|增长|下降)(?<to>为|到|至)?\s*(?<amount>[\d,.]+)\s*万?元?[，,]\s*[与和同比较]\s*(上年|上一年|去年|20\d\d\s*年)[^，。；]{0,6}(?<!基本)持平/dg;

/** `减少为 0.00 万元，与上年持平`; a change of nothing is none. */
function movedAndLevel(paragraph: Paragraph): readonly Breach[] {
  return [...paragraph.text.matchAll(MOVED)].flatMap((found): readonly Breach[] => {
    const { moved = '', to, amount = '' } = found.groups ?? {};
    if (to === undefined && !/[1-9]/.test(amount)) return [];
    const where = whereWords(paragraph, [found.index, found.index + found[0].length]);
    return [{ where, message: `写的是“${moved}”，后面又说“持平”，请核对` }];
  });
}

const FLAT = /(?<!基本)持平[。，；]?(其中)?(变化|变动|增减)?(的)?主要原因(是|为|：|:)?(?<reason>[^。]*)/d;

/** `与上年持平。主要原因：…减少支付。`: one of the two is wrong. */
function flatBreaches({ paragraphs }: Context): readonly Breach[] {
  return paragraphs.flatMap((paragraph): readonly Breach[] => {
    const found = FLAT.exec(paragraph.text);
    if (found === null || paragraph.part !== '决算情况说明') return [];
    const next = paragraphs.find(
      (each) => each.part === paragraph.part && each.index === paragraph.index + 1 && !each.isHeading,
    );
    const reason = `${found.groups?.reason ?? ''}${found.groups?.reason === '' ? (next?.text ?? '') : ''}`;
    const moves = /(?<less>减少|下降|压减|降低)|(?<more>增加|增长|上升)/;
    const first = moves.exec(reason);
    const isBoth = /减少|下降|压减|降低/.test(reason) && /增加|增长|上升/.test(reason);
    if (first === null || isBoth || /相抵|抵消|不变|无变化/.test(reason)) return [];
    const where = whereWords(paragraph, [found.index, found.index + '持平'.length]);
    return [{ where, message: `写的是“持平”，后面说明的却是“${first[0]}”的原因，请核对` }];
  });
}
