import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { init } from 'echarts';
import type { Chart } from '#shared/publication/blocks';
import { printable } from '../printable.ts';
import { chartPixels, chartTitle, inDrawingOrder } from './chart.ts';

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const FONT = 'Noto Sans SC';
const WIDTH = 590;
/** Of the title, and for the figures above the tallest column. */
const ABOVE = 64;
/** Dots for each pixel of the page: 250 to the inch. */
const SCALE = 2.6;

/** A chart as a PNG, with the font that comes with the program. */
export function drawChart(chart: Chart): Uint8Array {
  const fontFiles = [fontPath()];
  const picture = new Resvg(svgOf(chart), {
    fitTo: { mode: 'width', value: Math.round(WIDTH * SCALE) },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT },
    background: '#fff',
  });
  return picture.render().asPng();
}

/** Where the system can read it: in an installed app the font lies beside the archive, not in it. */
function fontPath(): string {
  const path = createRequire(import.meta.url).resolve(FONT_FILE);
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

function svgOf(chart: Chart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: chartPixels(chart) });
  const names = { type: 'category', data: inDrawingOrder(chart, chart.categories.map(printable)) } as const;
  const values = { type: 'value' } as const;
  const lying = chart.form === 'bars';
  drawing.setOption({
    animation: false,
    textStyle: { fontFamily: FONT },
    title: { text: chartTitle(chart), left: 'center', textStyle: { fontSize: 15, fontWeight: 'normal' } },
    grid: { left: 12, right: 60, top: ABOVE, bottom: chart.series.length > 1 ? 40 : 12, containLabel: true },
    ...(chart.series.length > 1 ? { legend: { bottom: 0 } } : {}),
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: chart.series.map(({ name, figures }) => ({
      type: 'bar',
      name: printable(name),
      barMaxWidth: 36,
      data: inDrawingOrder(chart, figures).map((figure) => ({
        value: figure === '' ? null : Number(figure),
        label: { formatter: figure },
      })),
      label: { show: true, position: lying ? 'right' : 'top' },
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
