import { ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Chart } from '#shared/publication/blocks';
import { chartPixels, chartTitle, inDrawingOrder } from '../charts/measures.ts';
import { printable } from '../printable.ts';
import { STYLE } from './styles.ts';

const TWIPS_PER_PIXEL = 15;

/** Height that a chart takes in the text, in twips. */
export function chartHeight(chart: Chart): number {
  return chartPixels(chart) * TWIPS_PER_PIXEL;
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
