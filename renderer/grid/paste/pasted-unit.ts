import { MONEY_UNITS, type MoneyUnit, toHalfWidth } from '#shared/money/amount';
import type { Block } from './clipboard.ts';

/** The unit stated in a pasted rectangle, as in 单位：元; `null` if there is none. */
export function unitIn(block: Block): MoneyUnit | null {
  const said = block
    .flat()
    .flatMap(
      (text) => /单位[:：]?(?:人民币)?(万元|元)/.exec(toHalfWidth(text).replace(/\s/g, ''))?.[1] ?? [],
    );
  return MONEY_UNITS.find((unit) => unit === said[0]) ?? null;
}

/** An amount read in a unit, unless it has its own; other texts are unchanged. */
export function inUnit(text: string, unit: MoneyUnit): string {
  return /\d[\s)）]*$/.test(text) ? `${text.trim()}${unit}` : text;
}
