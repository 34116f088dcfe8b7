import { HEADLINES, THREE_PUBLIC, type YearFigures } from '#shared/compute/headlines';
import { type Fen, fen, formatAmount, type MoneyUnit } from '#shared/money/amount';
import { LAST_YEAR } from '#shared/narrative/facts/facts';
import type { Chart } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';

/**
 * The years of a department, oldest first: this one, those of earlier reports, and, if there is no report of last
 * year, last year's figures from this report's facts.
 */
export function yearsOf(
  report: Report,
  own: YearFigures,
  earlier: readonly YearFigures[],
): readonly YearFigures[] {
  const last = report.年度 - 1;
  const told = Object.entries(report.facts)
    .filter(([key]) => key.startsWith(LAST_YEAR))
    .map(([key, value]): [string, Fen] => [key.slice(LAST_YEAR.length), fen(value)]);
  const before = earlier.filter(({ 年度 }) => 年度 < report.年度);
  const isTold = told.length > 0 && before.every(({ 年度 }) => 年度 !== last);
  return [...before, ...(isTold ? [{ 年度: last, figures: Object.fromEntries(told) }] : []), own].sort(
    (a, b) => a.年度 - b.年度,
  );
}

/** Totals and 三公 spending by year; none if there is only one year. */
export function yearCharts(years: readonly YearFigures[], unit: MoneyUnit): readonly Chart[] {
  const { 收入总计, 支出总计, 一般公共预算财政拨款支出 } = HEADLINES;
  return [
    chart('历年收支', '历年收入、支出', { 收入总计, 支出总计, 一般公共预算财政拨款支出 }, years, unit),
    chart('历年三公', '历年“三公”经费', THREE_PUBLIC, years, unit),
  ].filter((each) => each !== null);
}

function chart(
  id: string,
  title: string,
  of: Readonly<Record<string, string>>,
  years: readonly YearFigures[],
  unit: MoneyUnit,
): Chart | null {
  const shown = years.filter(({ figures }) => Object.values(of).some((at) => figures[at] !== undefined));
  if (shown.length < 2) return null;
  const print = (year: YearFigures, at: string) => formatAmount(year.figures[at] ?? null, unit);
  const series = Object.entries(of)
    .map(([name, at]) => ({ name, figures: shown.map((year) => print(year, at)) }))
    .filter(({ figures }) => figures.some((figure) => Number(figure) !== 0));
  const told = shown.map((year, index) => {
    const each = series.map(({ name, figures }) => `${name} ${figures[index] || '无数'}`);
    return `${year.年度}年度：${each.join('、')}`;
  });
  return {
    id,
    title,
    description: `${told.join('；')}（单位：${unit}）。`,
    form: 'columns',
    unit,
    categories: shown.map(({ 年度 }) => `${年度}年度`),
    series,
  };
}
