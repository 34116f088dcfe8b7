import { type Fen, formatAmount } from '#shared/money/amount';
import { type BasisPoints, formatPercent } from '#shared/money/ratio';
import { type AcrossRow, type Outlier, sayFigure } from './across.ts';
import type { FigureDefinition } from './figures.ts';

/** Rows as text to paste into a spreadsheet: tab-separated, in 万元, with outliers in the last column. */
export function acrossText(
  rows: readonly AcrossRow[],
  figures: readonly FigureDefinition[],
  outliers: readonly Outlier[],
): string {
  const head = ['部门', '年度', ...figures.map(({ name }) => name), '说明'];
  const lines = rows.map(({ id, name, 年度, figures: own }) => {
    const why = outliers.filter(({ row }) => row === id).map((each) => each.why);
    const values = figures.map((figure) => sayFigure(figure.kind, own[figure.name] ?? null));
    return [name, String(年度), ...values, why.join('；')];
  });
  return [head, ...lines].map((line) => line.join('\t')).join('\n');
}

const MOST_BARS = 12;

/** The bars of one figure: departments sorted by size, years in order. */
export interface AcrossBars {
  readonly categories: readonly string[];
  /** In 万元 or percent, without sign or separators; blank if there is none. */
  readonly figures: readonly string[];
  /** The number of rows not drawn. */
  readonly left: number;
}

export function acrossBars(
  rows: readonly AcrossRow[],
  { name, kind }: FigureDefinition,
  sorted: boolean,
): AcrossBars {
  const known = rows.filter(({ figures }) => (figures[name] ?? null) !== null);
  const inOrder = sorted ? known.toSorted((a, b) => (b.figures[name] ?? 0) - (a.figures[name] ?? 0)) : known;
  const drawn = inOrder.slice(0, MOST_BARS);
  return {
    categories: drawn.map((row) => (sorted ? row.name : `${row.年度}年度`)),
    figures: drawn.map(({ figures }) => plain(kind, figures[name] ?? null)),
    left: known.length - drawn.length,
  };
}

function plain(kind: FigureDefinition['kind'], value: number | null): string {
  if (value === null) return '';
  return kind === 'percent'
    ? formatPercent(value as BasisPoints).replace('%', '')
    : formatAmount(value as Fen, '万元');
}
