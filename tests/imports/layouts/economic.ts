import { economicSubjects } from '#shared/tables/codes/economic';
import { CAPITAL, GOODS, PERSONNEL } from '../../support/packs.ts';
import type { Leaf } from './leaves.ts';
import { known, type Random, split } from './random.ts';

/** The 款 paid by each 项 alone. */
const PAID_BY: readonly (readonly [code: string, item: string])[] = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30110', '2101101'],
  ['30110', '2101102'],
  ['30111', '2101103'],
  ['30113', '2210201'],
];
const PAY = ['30101', '30102', '30103', '30107', '30112', '30199'];
const HOME = ['30302', '30304', '30305', '30309', '30399'];
const OFFICE = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30211',
  '30213',
  '30216',
  '30226',
  '30228',
  '30229',
];
const OFTEN = ['30217', '30231', '30239', '30299'];
const BUILT = ['31002', '31003', '31007'];

const PRINTED = new Set([...PERSONNEL, ...GOODS, ...CAPITAL].map(({ code }) => code));

/** 一般公共预算 基本支出 by 经济分类: the 款 sum exactly to the 项. */
export function drawEconomic(
  chance: Random,
  leaves: readonly Leaf[],
  grain: number,
): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  const add = (code: string, amount: number) => amount > 0 && paid.set(code, (paid.get(code) ?? 0) + amount);
  let rest = 0;
  for (const { code, general } of leaves) {
    const kind = PAID_BY.find(([, item]) => item === code);
    if (kind === undefined) rest += general.basic;
    else add(kind[0], general.basic);
  }
  const codes = drawCodes(chance);
  const shares = split(
    rest,
    codes.map((code) => weight(chance, code)),
    grain,
  );
  codes.forEach((code, index) => {
    add(code, known(shares[index]));
  });
  return new Map([...paid].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function drawCodes(chance: Random): readonly string[] {
  const some = (codes: readonly string[], least: number) =>
    chance.shuffled(codes).slice(0, chance.int(least, codes.length));
  const chosen = [
    ...some(PAY, 2),
    ...some(HOME, 0),
    ...some(OFFICE, 3),
    ...some(OFTEN, 1),
    ...some(BUILT, 0),
  ];
  return chosen.filter((code) => PRINTED.has(code) && economicSubjects.nameOf(code) !== null).sort();
}

/** Staff costs most. */
function weight(chance: Random, code: string): number {
  const base = code.startsWith('301') ? 40 : code.startsWith('303') ? 6 : 3;
  return base * (0.2 + chance.next());
}

export function classTotal(economic: ReadonlyMap<string, number>, ...classes: readonly string[]): number {
  return [...economic].reduce(
    (total, [code, amount]) => (classes.some((start) => code.startsWith(start)) ? total + amount : total),
    0,
  );
}
