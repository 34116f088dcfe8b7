import { ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { chartPixels, chartTitle, inDrawingOrder } from '#main/exports/charts/measures';
import { chartWidth } from '#main/exports/docx/measure/sizes';
import { STYLE } from '#main/exports/docx/write/styles';
import { printable } from '#main/exports/printable';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS, CHART_INK } from '#shared/publication/charts/chart-look';
import type { Blanks } from './blanks.ts';

/** Small enough for the longest title and its unit on one line. */
const TITLE_POINTS = 11;

/** A chart with blanks for its words and figures; a picture has its id. */
export interface ChartShape {
  readonly form: Chart['form'];
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly altText: { readonly name: string; readonly title: string; readonly description: string };
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly picture: string | null;
}

/** The shape of a chart as wide as the text (`width` in twips). */
export function chartShape(
  chart: Chart,
  width: number,
  { blanks, isPicture }: { readonly blanks: Blanks; readonly isPicture: boolean },
): ChartShape {
  const value = (figure: string) => (figure === '' ? null : blanks.figure(Number(figure)));
  return {
    form: chart.form,
    size: { width: chartWidth(width), height: chartPixels(chart) },
    altText: {
      name: blanks.text(chart.id),
      title: blanks.text(printable(chart.title)),
      description: blanks.text(printable(chart.description)),
    },
    title: blanks.text(chartTitle(chart)),
    categories: inDrawingOrder(chart, chart.categories).map((name) => blanks.text(printable(name))),
    series: chart.series.map(({ name, figures }) => ({
      name: blanks.text(printable(name)),
      values: inDrawingOrder(chart, figures).map(value),
    })),
    picture: isPicture ? chart.id : null,
  };
}

/** A chart that Word can edit, or its picture. */
export function chartParagraph(
  { picture, ...shape }: ChartShape,
  pictures: ReadonlyMap<string, Uint8Array>,
): Paragraph {
  const { size: transformation, altText } = shape;
  const data = picture === null ? undefined : pictures.get(picture);
  const run =
    data === undefined ? nativeChart(shape) : new ImageRun({ type: 'png', data, transformation, altText });
  return new Paragraph({ style: STYLE.chart, children: [run] });
}

function nativeChart({
  form,
  title,
  categories,
  series,
  size,
  altText,
}: Omit<ChartShape, 'picture'>): ChartRun {
  return new ChartRun({
    type: form === 'bars' ? 'bar' : 'column',
    title: { text: title, font: { size: TITLE_POINTS, bold: false, color: plain(CHART_INK) } },
    valueAxis: { visible: false, gridlines: false },
    categories,
    series: series.map((each, index) => ({
      color: plain(CHART_COLOURS[index % CHART_COLOURS.length] ?? CHART_INK),
      ...each,
    })),
    legend: series.length > 1 ? { position: 'bottom' } : false,
    dataLabels: { value: true, numberFormat: '0.00' },
    transformation: size,
    altText,
  });
}

function plain(colour: string): string {
  return colour.replace('#', '');
}
