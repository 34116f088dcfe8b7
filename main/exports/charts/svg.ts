import { init } from 'echarts';
import type { Chart } from '#shared/publication/blocks';
import { printable } from '../printable.ts';
import { chartPixels, chartTitle, inDrawingOrder } from './measures.ts';

/** Pixels: as wide as the text of a page. */
const WIDTH = 590;
/** Of the title, and for the figures above the tallest column. */
const ABOVE = 64;
const BESIDE = 12;
const FIGURE_SIZE = 12;
/** Width of a digit in parts of its height, of any of the fonts. */
const DIGIT = 0.58;
/** Far apart in grey print too; the outline keeps the light one clear of the paper. */
const COLOURS = ['#1f4e8c', '#a9c6e8'];
const OUTLINE = '#1f4e8c';
const INK = '#222';

/** A chart as SVG, 590 pixels wide, texts in `font` (a font family, or `inherit`). */
export function chartSvg(chart: Chart, font: string): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: chartPixels(chart) });
  drawing.setOption({
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: font },
    title: {
      text: chartTitle(chart),
      left: 'center',
      textStyle: { fontSize: 15, fontWeight: 'normal', color: INK },
    },
    grid: { left: BESIDE, right: rightOf(chart), top: ABOVE, bottom: below(chart), containLabel: true },
    ...(chart.series.length > 1
      ? { legend: { bottom: 0, icon: 'rect', selectedMode: false, textStyle: { color: INK } } }
      : {}),
    ...axes(chart),
    series: bars(chart),
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
    axisLabel: { color: INK, interval: 0 },
  };
  const amounts = { type: 'value', axisLabel: { color: INK } };
  return chart.form === 'bars' ? { xAxis: amounts, yAxis: names } : { xAxis: names, yAxis: amounts };
}

function bars(chart: Chart): readonly object[] {
  const isLying = chart.form === 'bars';
  return chart.series.map(({ name, figures }) => ({
    type: 'bar',
    name: printable(name),
    silent: true,
    emphasis: { disabled: true },
    barMaxWidth: isLying ? 24 : 60,
    barGap: '8%',
    barCategoryGap: '16%',
    itemStyle: { borderColor: OUTLINE, borderWidth: 1 },
    data: inDrawingOrder(chart, figures).map((figure) => ({
      value: figure === '' ? null : Number(figure),
      label: { formatter: figure },
    })),
    label: {
      show: true,
      position: isLying ? 'right' : 'top',
      color: INK,
      fontSize: isLying ? FIGURE_SIZE : sizeAbove(chart),
    },
  }));
}

/** Size of the figures above columns: none may run into its neighbour. */
function sizeAbove(chart: Chart): number {
  const column = (0.8 * (WIDTH - 6 * BESIDE)) / (chart.categories.length * chart.series.length);
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

/** Drops what only a pointer needs. Texts cannot look like it: quotes and brackets in them are escaped. */
function withoutInteraction(svg: string): string {
  return svg
    .replace(/<style.*<\/style>\s*/s, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '');
}
