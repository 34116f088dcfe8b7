import { type Fen, fen, formatAmount, groupThousands } from '#shared/money/amount';
import { type BasisPoints, formatPercent, ratio } from '#shared/money/ratio';
import { FIGURES, type FigureDefinition, type Figures } from './figures.ts';

/** A department in a year, with the figures compared. */
export interface AcrossRow {
  readonly id: string;
  readonly name: string;
  readonly 年度: number;
  readonly figures: Figures;
}

/** departments: of one year, side by side; years: of one department, oldest first. */
export type AcrossKind = 'departments' | 'years';

/** An outlier, and the reason in one sentence. */
export interface Outlier {
  readonly row: string;
  readonly figure: string;
  readonly why: string;
}

/** The outliers among rows. Pure. */
export function outliersOf(kind: AcrossKind, rows: readonly AcrossRow[]): readonly Outlier[] {
  const overspent = rows.flatMap((row) => overspending(row));
  const others =
    kind === 'years'
      ? rows.slice(1).flatMap((row, at) => FIGURES.flatMap((figure) => jump(figure, rows[at], row) ?? []))
      : FIGURES.flatMap((figure) => farFromOthers(figure, rows));
  const known = new Set(overspent.map(keyOf));
  return [...overspent, ...others.filter((each) => !known.has(keyOf(each)))];
}

function keyOf({ row, figure }: Outlier): string {
  return `${row}\n${figure}`;
}

const WHOLE = 10_000;

/** 三公 spending above its budget is an outlier regardless of the others. */
function overspending({ id, figures }: AcrossRow): readonly Outlier[] {
  const rate = figures.三公完成率 ?? null;
  if (rate === null || rate <= WHOLE) return [];
  return [
    { row: id, figure: '三公完成率', why: `“三公”经费决算超过预算，完成 ${sayFigure('percent', rate)}` },
  ];
}

/** With fewer rows a median means little. */
const FEWEST = 5;
/**
 * The limit, as a multiple of the median distance from the median (3.5 standard deviations in a normal
 * distribution).
 */
const FAR = 3.5 / 0.6745;
/** A percentage within ten points of the median is never an outlier. */
const LEAST_POINTS = 1_000;
/** An average between a third and three times the median is never an outlier. */
const LEAST_TIMES = 3;

/** Percentages and averages far from the median; amounts reflect the size of a department and are not judged. */
function farFromOthers(
  { name, kind, group }: FigureDefinition,
  rows: readonly AcrossRow[],
): readonly Outlier[] {
  if (kind === 'amount' && group !== '人均') return [];
  const known = rows.flatMap(({ id, figures }) => {
    const value = figures[name] ?? null;
    return value === null ? [] : [{ id, value }];
  });
  if (known.length < FEWEST) return [];
  const middle = median(known.map(({ value }) => value));
  const spread = median(known.map(({ value }) => Math.abs(value - middle)));
  return known.flatMap(({ id, value }) => {
    if (Math.abs(value - middle) <= FAR * spread || !isFar(kind, value, middle)) return [];
    const side = value > middle ? '高' : '低';
    const why = `${name} ${sayFigure(kind, value)}，明显${side}于其他部门（${known.length} 个部门的中位数 ${sayFigure(kind, Math.round(middle))}）`;
    return [{ row: id, figure: name, why }];
  });
}

function isFar(kind: FigureDefinition['kind'], value: number, middle: number): boolean {
  if (kind === 'percent') return Math.abs(value - middle) >= LEAST_POINTS;
  return middle > 0 && (value >= middle * LEAST_TIMES || value * LEAST_TIMES <= middle);
}

/** A change by half, of at least ten 万元, is an outlier; for 三公 every increase is (只减不增). */
const LARGE_CHANGE = 5_000;
const LEAST_CHANGE = 10_000_000;
const LARGE_POINTS = 2_000;

function jump(
  { name, kind, group }: FigureDefinition,
  before: AcrossRow | undefined,
  row: AcrossRow,
): Outlier | null {
  const [last, now] = [before?.figures[name] ?? null, row.figures[name] ?? null];
  if (before === undefined || last === null || now === null) return null;
  const told = { row: row.id, figure: name };
  if (kind === 'percent') {
    const points = now - last;
    if (Math.abs(points) < LARGE_POINTS) return null;
    return {
      ...told,
      why: `${name}由 ${before.年度}年度的 ${sayFigure(kind, last)} 变为 ${sayFigure(kind, now)}`,
    };
  }
  const change = now - last;
  const rate = ratio(fen(Math.abs(change)), fen(Math.abs(last)));
  const said = `比 ${before.年度}年度${change > 0 ? '增加' : '减少'} ${sayFigure(kind, Math.abs(change))} 万元${rate === null ? '' : `（${formatPercent(rate)}）`}`;
  if (name === '三公决算数' && change > 0)
    return { ...told, why: `“三公”经费${said}，按“只减不增”的要求应说明原因` };
  const isLarge =
    Math.abs(change) >= LEAST_CHANGE && (rate === null || rate >= LARGE_CHANGE) && group !== '人均';
  return isLarge ? { ...told, why: `${name}${said}` } : null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** A figure as printed: 万元 without the unit, or a percentage; empty if unknown. */
export function sayFigure(kind: FigureDefinition['kind'], value: number | null): string {
  if (value === null) return '';
  if (kind === 'percent') return formatPercent(value as BasisPoints);
  return groupThousands(formatAmount(value as Fen, '万元'));
}
