import { headerBlock } from '#shared/imports/headers/header-blocks';
import { plain } from '#shared/imports/label-matching';
import { cellAt, type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import { type Fen, fen, formatAmount } from '#shared/money/amount';
import type { BrokenSum } from '#shared/report/coverage';
import { FOOTER_BLOCK } from '#shared/report/create';
import { isRounding } from '#shared/report/rounding';
import type { TableDefinition } from '#shared/tables/grammar';
import { readFigure } from './figure.ts';
import type { TablePlace } from './locate.ts';
import type { FoundRow } from './rows/row-reader.ts';

const PART = /^(日常)?(人员|公用)经费(合计)?$/;
const OF = '人员经费与公用经费';
/** With more failures the columns are of another build. */
const MOST_BROKEN = 2;

/**
 * The rows of 公开06, printed as one list, whose 合计 is not the sum of 人员经费 and 公用经费 in the columns beside it,
 * which the form does not have.
 */
export function brokenParts(
  { id }: TableDefinition,
  sheet: Sheet,
  { header, body, unit }: TablePlace,
  found: readonly FoundRow[],
): readonly BrokenSum[] {
  if (id !== '公开06' || unit === null) return [];
  const { paths } = headerBlock(sheet, header.top, header.bottom);
  const parts = paths.flatMap((path, at) => (PART.test(plain(path.at(-1) ?? '')) ? [at] : []));
  const listed = found.filter(({ block }) => block !== FOOTER_BLOCK);
  const columns = new Set(listed.flatMap(({ cells }) => Object.values(cells).map(([, column]) => column)));
  const [column] = columns;
  if (parts.length !== 2 || columns.size !== 1 || column === undefined || parts.includes(column)) return [];
  const lines = [...listed.map(({ label, at }) => ({ label, at })), ...totalsIn(sheet, body)];
  const judged = lines.flatMap(({ label, at }) => {
    const [stated, ...own] = [column, ...parts].map((each) => amountAt(at, each));
    if (stated === undefined || own.every((each) => each === null)) return [];
    const sum = own.reduce<number>((all, each) => all + (each ?? 0), 0);
    return [{ label, stated: stated ?? 0, sum, holds: isRounding((stated ?? 0) - sum, 2) }];
  });
  const broken = judged.filter(({ holds }) => !holds);
  if (broken.length > MOST_BROKEN || judged.length < 3 * broken.length) return [];
  const print = (amount: number) => formatAmount(fen(amount), unit);
  return broken.map(({ label, stated, sum }) => ({
    label,
    column: '',
    stated: print(stated),
    sum: print(sum),
    of: OF,
  }));

  function amountAt(row: number, at: number): Fen | null {
    const figure = readFigure(cellAt(sheet, row, at), unit);
    return figure.kind === 'amount' ? figure.amount : null;
  }
}

function totalsIn(
  sheet: Sheet,
  { top, bottom }: TablePlace['body'],
): readonly { readonly label: string; readonly at: number }[] {
  const width = widthOf(sheet, top, bottom);
  const isTotal = (row: number) =>
    Array.from({ length: width }, (_, at) => plain(textAt(sheet, row, at))).some((text) =>
      /^[合总]计$/.test(text),
    );
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at)
    .filter(isTotal)
    .map((at) => ({ label: '合计', at }));
}
