import type { BoundFormula } from '#shared/compute/cell';
import type { Computed } from '#shared/compute/computed';
import { excelFormula } from '#shared/compute/readings';
import type { Fen } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';
import { Sheet } from './book/sheet.ts';
import { EXACT_SHEET } from './exact-sheet.ts';
import type { PageSetup } from './page.ts';
import { yuan } from './yuan.ts';

/** 勾稽关系 as formulas over the sheet 元: 0 means 平. */
export const CHECKS_SHEET = '校验';

const HEAD = ['编号', '内容', '左边（元）', '右边（元）', '差额', '结论'] as const;
const WIDTHS = [21, 72, 23, 23, 19, 12] as const;
const HEAD_ROW = 3;
const MONEY = '#,##0.00';
/** Of the list of relations. */
export const FIRST_CHECK = HEAD_ROW + 1;

/** One equation: its description, the actual and the expected value. */
interface Check {
  readonly id: string;
  readonly title: string;
  readonly address: Address;
  readonly left: Fen | null;
  readonly right: Fen | null;
  readonly formula: BoundFormula;
}

export function checksSheet(
  computed: Computed,
  locations: ReadonlyMap<Address, string>,
  named: (words: string) => string,
): { readonly sheet: Sheet; readonly page: PageSetup } {
  const sheet = new Sheet();
  const checks = checksOf(computed)
    .filter(({ address }) => locations.has(address))
    .map((check) => ({ ...check, id: named(check.id), title: named(check.title) }));
  const last = HEAD_ROW + checks.length;
  sheet.setText(1, 1, '勾稽关系校验（0 为平）', { bold: true, size: 14 });
  writeSummary(sheet, checks, last);
  for (const [index, text] of HEAD.entries())
    sheet.setText(HEAD_ROW, index + 1, text, { bold: true, framed: true, horizontal: 'center' });
  for (const [index, check] of checks.entries()) writeCheck(sheet, FIRST_CHECK + index, check, locations);
  const header = { from: HEAD_ROW, to: HEAD_ROW };
  return { sheet, page: { orientation: 'landscape', widths: WIDTHS, lastRow: last, header } };
}

/** The relations of the pack, then the figures that contradict their formula. */
function checksOf({ relations, cells }: Computed): readonly Check[] {
  const stated = [...cells.values()].flatMap((cell): Check[] =>
    cell.origin !== 'stated' || cell.formula === null
      ? []
      : [
          {
            id: cell.address.split('/')[0] ?? '',
            title: `${cell.address} 应＝${cell.formula.sentence}`,
            address: cell.address,
            left: cell.value,
            right: cell.computed,
            formula: cell.formula,
          },
        ],
  );
  return [
    ...relations.map(({ relation, ...rest }) => ({ id: relation.id, title: relation.title, ...rest })),
    ...stated,
  ];
}

function writeSummary(sheet: Sheet, checks: readonly Check[], last: number): void {
  const open = checks.filter((check) => difference(check) !== 0).length;
  const count = checks.length === 0 ? '0' : `COUNTIF(E${FIRST_CHECK}:E${last},"<>0")`;
  sheet.set(
    2,
    1,
    {},
    {
      formula: `IF(${count}=0,"全部平",${count}&" 项不平")`,
      result: open === 0 ? '全部平' : `${open} 项不平`,
    },
  );
}

function writeCheck(sheet: Sheet, row: number, check: Check, locations: ReadonlyMap<Address, string>): void {
  const left = inExact(locations.get(check.address) ?? '');
  const places = locatedTerms(check.formula, locations);
  const right = places === null ? '""' : excelFormula(places, (at) => inExact(locations.get(at) ?? ''));
  const gap = difference(check);
  const money = { framed: true, format: MONEY };
  const verdict = { formula: `IF(E${row}=0,"平","不平")`, result: gap === 0 ? '平' : '不平' };
  sheet.setText(row, 1, check.id, { framed: true });
  sheet.setText(row, 2, check.title, { framed: true, wrap: true });
  sheet.set(row, 3, money, { formula: `IF(${left}="","",${left})`, result: yuan(check.left) ?? '' });
  sheet.set(row, 4, money, { formula: right, result: yuan(check.right) ?? '' });
  sheet.set(row, 5, money, { formula: `ROUND(N(C${row})-N(D${row}),2)`, result: gap / 100 });
  sheet.set(row, 6, { framed: true, horizontal: 'center' }, verdict);
}

/** The formula over the cells in the sheet; `null` if none of its terms is there. */
function locatedTerms(formula: BoundFormula, locations: ReadonlyMap<Address, string>): BoundFormula | null {
  const terms = formula.terms.filter(({ address }) => locations.has(address));
  return terms.some(({ sign }) => sign === 1) ? { ...formula, terms } : null;
}

function inExact(reference: string): string {
  return `'${EXACT_SHEET}'!${reference}`;
}

/** In 分. */
function difference({ left, right }: Check): number {
  return (left ?? 0) - (right ?? 0);
}
