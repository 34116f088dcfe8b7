import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import type { TextNumber } from '#shared/claims/text/number';
import { fen, roundToPrinted, YUAN_PER_WAN } from '#shared/money/amount';

/** The share of a text's amounts that must be in one unit before another may be a slip. */
const USUAL_SHARE = 0.9;
/** Fewer digits may be equal by chance. */
const FEWEST_DIGITS = 3;

/**
 * Amounts in the other unit whose digits occur elsewhere, in the text or a form, in the usual one; the forms may
 * have another unit than the text, and more digits.
 */
export function slippedUnits({ paragraphs, claims, computed, report }: Context): readonly Breach[] {
  const amounts = paragraphs.flatMap(({ numbers }) => numbers.filter(({ kind }) => kind === 'amount'));
  const inTenThousands = amounts.filter(({ unit }) => unit === '万元').length;
  const usual = inTenThousands * 2 >= amounts.length ? '万元' : '元';
  const own = amounts.filter(({ unit }) => unit === usual);
  if (own.length < amounts.length * USUAL_SHARE) return [];
  const known = new Set(own.map(({ value }) => value));
  const isOneUnit = report.单位 === usual;
  const asPrinted = (value: number) => (isOneUnit ? value : roundToPrinted(fen(Math.round(value))));
  const inForms = new Set<number>();
  for (const { value } of computed.cells.values()) if (value) inForms.add(asPrinted(value));
  const judged = new Set(claims.flatMap(({ number, states }) => (states.kind === 'figure' ? [number] : [])));
  const isKnown = (value: number, digits: number) =>
    known.has(value) || ((isOneUnit || digits > FEWEST_DIGITS) && inForms.has(asPrinted(value)));
  const isSlip = (number: TextNumber) =>
    number.kind === 'amount' &&
    (number.unit === '元' || number.unit === '万元') &&
    number.unit !== usual &&
    !judged.has(number) &&
    digitsOf(number) >= FEWEST_DIGITS &&
    isKnown(usual === '万元' ? number.value * YUAN_PER_WAN : number.value / YUAN_PER_WAN, digitsOf(number));
  return paragraphs.flatMap((paragraph) =>
    paragraph.numbers.filter(isSlip).map((number) => ({
      where: whereWords(paragraph, [number.from, number.to]),
      message: `“${number.printed}”的单位与别处同一个数的“${usual}”不同`,
      expected: usual,
      actual: number.unit,
    })),
  );
}

function digitsOf({ printed }: TextNumber): number {
  return printed.replace(/\D/g, '').replace(/^0+/, '').length;
}
