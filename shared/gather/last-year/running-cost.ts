import type { ReadDocument } from '#shared/imports/document/found-document';
import { type MoneyUnit, parseAmount, toHalfWidth } from '#shared/money/amount';

/** 机关运行经费支出（即…）为 213.28 万元, 机关运行经费共支出2.1万元. */
const SAID =
  /机关运行经费(?:财政拨款)?(?:支出|决算)?(?:\([^()]*\))?[^\d。;,]{0,12}?(\d[\d,]*(?:\.\d+)?)(万元|元)/;
const NONE = /(没有|无|未发生|不涉及)[^。]{0,8}机关运行经费|机关运行经费[^\d。]{0,10}(没有|无此|不涉及)/;

/** Returns 机关运行经费 as stated in the text of a published document; `null` if it is not stated. */
export function runningCost(
  { texts }: ReadDocument,
  file: string,
): { readonly value: number; readonly source: string } | null {
  for (const [at, text] of (texts.决算情况说明 ?? []).entries()) {
    const words = toHalfWidth(text).replace(/\s/g, '');
    if (!words.includes('机关运行经费')) continue;
    const source = `${file} 决算情况说明 第${at + 1}段`;
    const [, figure, unit] = SAID.exec(words) ?? [];
    if (figure !== undefined && unit !== undefined) {
      const read = parseAmount(figure, unit as MoneyUnit);
      if (read.ok && read.value !== null) return { value: read.value, source };
    }
    if (NONE.test(words)) return { value: 0, source };
  }
  return null;
}
