import { init } from 'echarts';
import { printable } from '#main/exports/printable';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS, CHART_INK, CHART_OUTLINE } from '#shared/publication/charts/chart-look';
import { chartPixels, chartTitle, inDrawingOrder } from './measures.ts';

/** For the title, and for the figures above the tallest column. */
const ABOVE = 64;
const BESIDE = 12;
const FIGURE_SIZE = 12;
/** Width of a digit relative to its height, in any of the fonts. */
const DIGIT = 0.58;

/** A chart as SVG, `width` pixels wide, texts in `font` (a font family, or `inherit`). */
export function chartSvg(chart: Chart, font: string, width: number): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: chartPixels(chart) });
  drawing.setOption({
    animation: false,
    color: [...CHART_COLOURS],
    textStyle: { fontFamily: font },
    title: {
      text: chartTitle(chart),
      left: 'center',
      textStyle: { fontSize: 15, fontWeight: 'normal', color: CHART_INK },
    },
    grid: { left: BESIDE, right: rightOf(chart), top: ABOVE, bottom: below(chart), containLabel: true },
    ...(chart.series.length > 1
      ? { legend: { bottom: 0, icon: 'rect', selectedMode: false, textStyle: { color: CHART_INK } } }
      : {}),
    ...axes(chart),
    series: bars(chart, width),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return withoutInteraction(svg);
}

function axes(chart: Chart): object {
  const names = {
    type: 'category',
    data: inDrawingOrder(chart, chart.categories.map(printable)),
    axisTick: { show: false },
    axisLabel: { color: CHART_INK, interval: 0 },
  };
  // Every bar is labelled with its figure: an axis would repeat it, and long labels would overlap.
  const amounts = { type: 'value', show: false };
  return chart.form === 'bars' ? { xAxis: amounts, yAxis: names } : { xAxis: names, yAxis: amounts };
}

function bars(chart: Chart, width: number): readonly object[] {
  const isLying = chart.form === 'bars';
  return chart.series.map(({ name, figures }) => ({
    type: 'bar',
    name: printable(name),
    silent: true,
    emphasis: { disabled: true },
    barMaxWidth: isLying ? 24 : 60,
    barGap: '8%',
    barCategoryGap: '16%',
    itemStyle: { borderColor: CHART_OUTLINE, borderWidth: 1 },
    data: inDrawingOrder(chart, figures).map((figure) => ({
      value: figure === '' ? null : Number(figure),
      label: { formatter: figure },
    })),
    label: {
      show: true,
      position: isLying ? 'right' : 'top',
      color: CHART_INK,
      fontSize: isLying ? FIGURE_SIZE : sizeAbove(chart, width),
    },
  }));
}

/** Size of the figures above columns, so that neighbours do not overlap. */
function sizeAbove(chart: Chart, width: number): number {
  const column = (0.8 * (width - 6 * BESIDE)) / (chart.categories.length * chart.series.length);
  return Math.min(FIGURE_SIZE, Math.min(60, column) / (longestFigure(chart) * DIGIT));
}

function rightOf(chart: Chart): number {
  return chart.form === 'bars' ? BESIDE + longestFigure(chart) * FIGURE_SIZE * DIGIT : BESIDE;
}

function below(chart: Chart): number {
  return chart.series.length > 1 ? 40 : BESIDE;
}

function longestFigure({ series }: Chart): number {
  return Math.max(...series.flatMap(({ figures }) => figures.map((figure) => figure.length)));
}

/** Removes what only a pointer needs. Texts cannot match it: quotes and brackets in them are escaped. */
function withoutInteraction(svg: string): string {
  return svg
    .replace(/<style.*<\/style>\s*/s, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '');
}
