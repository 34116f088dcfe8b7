import { ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '#shared/publication/blocks';
import { printable } from '../printable.ts';
import { STYLE } from './styles.ts';

const TWIPS_PER_PIXEL = 15;
/** Pixels. */
const COLUMNS_HEIGHT = 290;
const BAR_HEIGHT = 42;
const AROUND_BARS = 110;

/** Height that a chart takes in the text, in twips. */
export function chartHeight(chart: Chart): number {
  return chartPixels(chart) * TWIPS_PER_PIXEL;
}

/** Height of a chart, at 96 to the inch. */
export function chartPixels({ form, categories }: Chart): number {
  return form === 'bars' ? AROUND_BARS + BAR_HEIGHT * categories.length : COLUMNS_HEIGHT;
}

/** A chart as wide as the text (`width` in twips): its picture where there is one, else one that Word can edit. */
export function chartParagraph(
  chart: Chart,
  { width, pictures }: { readonly width: number; readonly pictures: ReadonlyMap<string, Uint8Array> },
): Paragraph {
  const size = { width: Math.floor(width / TWIPS_PER_PIXEL), height: chartPixels(chart) };
  const altText = {
    name: chart.id,
    title: printable(chart.title),
    description: printable(chart.description),
  };
  const picture = pictures.get(chart.id);
  const run =
    picture === undefined
      ? nativeChart(chart, size, altText)
      : new ImageRun({ type: 'png', data: picture, transformation: size, altText });
  return new Paragraph({ style: STYLE.chart, children: [run] });
}

function nativeChart(
  chart: Chart,
  size: { readonly width: number; readonly height: number },
  altText: { readonly name: string; readonly title: string; readonly description: string },
): ChartRun {
  return new ChartRun({
    type: chart.form === 'bars' ? 'bar' : 'column',
    title: chartTitle(chart),
    categories: inDrawingOrder(chart, chart.categories.map(printable)),
    series: chart.series.map(({ name, figures }) => ({
      name: printable(name),
      values: inDrawingOrder(chart, figures).map((figure) => (figure === '' ? null : Number(figure))),
    })),
    legend: chart.series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: true, numberFormat: '0.00' },
    transformation: size,
    altText,
  });
}

export function chartTitle({ title, unit }: Chart): string {
  return `${printable(title)}（单位：${unit}）`;
}

/** Word draws the first bar at the bottom. */
export function inDrawingOrder<T>(chart: Chart, values: readonly T[]): readonly T[] {
  return chart.form === 'bars' ? values.toReversed() : values;
}
