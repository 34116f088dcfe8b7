import type { EChartsCoreOption } from 'echarts/core';
import { groupThousands } from '#shared/money/amount';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS } from '#shared/publication/charts/chart-look';

const INK = '#1c2733';
const LINE = '#cbd3db';

const SIZE = 12;
/** Width of a digit relative to its height, in any of the fonts. */
const DIGIT = 0.6;
const BESIDE = 8;

/** The element that a chart is drawn into. */
interface Place {
  /** A font that a canvas knows, too: echarts measures texts in one, so `inherit` would be measured in another. */
  readonly font: string;
  readonly width: number;
}

/**
 * The echarts options of a chart: no animation, figures at the bars as printed. Columns too narrow for their
 * figures are drawn as lying bars.
 */
export function chartOption(chart: Chart, { font, width }: Place): EChartsCoreOption {
  const { form, categories, series } = chart;
  const ofCategory = (width - 2 * BESIDE) / categories.length;
  const isLying = form === 'bars' || widestFigure(chart) > (0.8 * ofCategory) / series.length;
  const label = { color: INK, interval: 0, width: isLying ? 150 : ofCategory };
  const names = { type: 'category', data: categories, axisTick: { show: false } };
  const amounts = { type: 'value', splitLine: { lineStyle: { color: LINE } }, axisLabel: { show: false } };
  const lying = { ...names, inverse: true, axisLabel: { ...label, overflow: 'truncate' } };
  const standing = { ...names, axisLabel: { ...label, overflow: 'break' } };
  return {
    animation: false,
    color: [...CHART_COLOURS],
    textStyle: { color: INK, fontFamily: font },
    grid: {
      left: BESIDE,
      right: isLying ? BESIDE + widestFigure(chart) : BESIDE,
      top: isLying ? BESIDE : 28,
      bottom: series.length > 1 ? 30 : 4,
      containLabel: true,
    },
    legend: series.length > 1 ? { bottom: 0, icon: 'rect', itemWidth: 12, itemHeight: 12 } : undefined,
    xAxis: isLying ? amounts : standing,
    yAxis: isLying ? lying : amounts,
    series: series.map(({ name, figures }) => ({
      type: 'bar',
      name,
      barMaxWidth: 36,
      barGap: '8%',
      barCategoryGap: '16%',
      data: figures.map((figure) => (figure === '' ? null : Number(figure))),
      label: {
        show: true,
        position: isLying ? 'right' : 'top',
        color: INK,
        fontSize: SIZE,
        formatter: ({ dataIndex }: { dataIndex: number }) => groupThousands(figures[dataIndex] ?? ''),
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}

function widestFigure({ series }: Chart): number {
  const lengths = series.flatMap(({ figures }) => figures.map((figure) => groupThousands(figure).length));
  return Math.max(0, ...lengths) * SIZE * DIGIT;
}
