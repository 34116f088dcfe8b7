import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '#shared/publication/blocks';
import { printable } from '../printable.ts';
import { CHART_SPACING, STYLE } from './styles.ts';

const TWIPS_PER_PIXEL = 15;
/** Pixels. */
const COLUMNS_HEIGHT = 290;
const BAR_HEIGHT = 42;
const AROUND_BARS = 110;

/** Height that a chart takes in the text, in twips. */
export function chartHeight(chart: Chart): number {
  return heightInPixels(chart) * TWIPS_PER_PIXEL + 2 * CHART_SPACING;
}

function heightInPixels({ form, categories }: Chart): number {
  return form === 'bars' ? AROUND_BARS + BAR_HEIGHT * categories.length : COLUMNS_HEIGHT;
}

/** A chart that Word can edit, as wide as the text (`width` in twips). */
export function nativeChart(chart: Chart, width: number): Paragraph {
  const pixels = Math.floor(width / TWIPS_PER_PIXEL);
  const series = chart.series.map(({ name, figures }) => ({
    name: printable(name),
    values: inDrawingOrder(chart, figures).map((figure) => (figure === '' ? null : Number(figure))),
  }));
  const run = new ChartRun({
    type: chart.form === 'bars' ? 'bar' : 'column',
    title: `${printable(chart.title)}（单位：${chart.unit}）`,
    categories: inDrawingOrder(chart, chart.categories.map(printable)),
    series,
    legend: chart.series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: true, numberFormat: '0.00' },
    transformation: { width: pixels, height: heightInPixels(chart) },
    altText: { name: chart.id, title: printable(chart.title), description: printable(chart.description) },
  });
  return new Paragraph({ style: STYLE.chart, children: [run] });
}

/** Word draws the first bar at the bottom. */
function inDrawingOrder<T>(chart: Chart, values: readonly T[]): readonly T[] {
  return chart.form === 'bars' ? values.toReversed() : values;
}
