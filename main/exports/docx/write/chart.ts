import { ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { chartPixels, chartTitle, inDrawingOrder } from '#main/exports/charts/measures';
import { chartWidth } from '#main/exports/docx/measure/sizes';
import { printable } from '#main/exports/printable';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS, CHART_INK } from '#shared/publication/charts/chart-look';
import { STYLE } from './styles.ts';

/** Small enough for the longest title and its unit on one line. */
const TITLE_POINTS = 11;

/** A chart as wide as the text (`width` in twips): its picture if there is one, else one that Word can edit. */
export function chartParagraph(
  chart: Chart,
  { width, pictures }: { readonly width: number; readonly pictures: ReadonlyMap<string, Uint8Array> },
): Paragraph {
  const size = { width: chartWidth(width), height: chartPixels(chart) };
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
    title: { text: chartTitle(chart), font: { size: TITLE_POINTS, bold: false, color: plain(CHART_INK) } },
    valueAxis: { visible: false, gridlines: false },
    categories: inDrawingOrder(chart, chart.categories.map(printable)),
    series: chart.series.map(({ name, figures }, index) => ({
      color: plain(CHART_COLOURS[index % CHART_COLOURS.length] ?? CHART_INK),
      name: printable(name),
      values: inDrawingOrder(chart, figures).map((figure) => (figure === '' ? null : Number(figure))),
    })),
    legend: chart.series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: true, numberFormat: '0.00' },
    transformation: size,
    altText,
  });
}

function plain(colour: string): string {
  return colour.replace('#', '');
}
