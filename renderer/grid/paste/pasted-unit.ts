import { MONEY_UNITS, type MoneyUnit, toHalfWidth } from '#shared/money/amount';
import type { Block } from './clipboard.ts';

/** The unit that a pasted rectangle says, as in 单位：元; `null` where it says none. */
export function unitIn(block: Block): MoneyUnit | null {
  const said = block
    .flat()
    .flatMap(
      (text) => /单位[:：]?(?:人民币)?(万元|元)/.exec(toHalfWidth(text).replace(/\s/g, ''))?.[1] ?? [],
    );
  return MONEY_UNITS.find((unit) => unit === said[0]) ?? null;
}

/** An amount as it is read in a unit, unless it bears one of its own; other words stay as they are. */
export function inUnit(text: string, unit: MoneyUnit): string {
  return /\d[\s)）]*$/.test(text) ? `${text.trim()}${unit}` : text;
}
