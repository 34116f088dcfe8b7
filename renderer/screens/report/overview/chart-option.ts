import type { EChartsCoreOption } from 'echarts/core';
import { groupThousands } from '#shared/money/amount';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS } from '#shared/publication/charts/chart-look';

const INK = '#1c2733';
const LINE = '#cbd3db';

/** The echarts options of a chart: no animation, figures at the bars as printed. */
export function chartOption({ form, categories, series }: Chart): EChartsCoreOption {
  const names = { type: 'category', data: categories, axisTick: { show: false }, axisLabel: { color: INK } };
  const amounts = { type: 'value', splitLine: { lineStyle: { color: LINE } }, axisLabel: { show: false } };
  const isLying = form === 'bars';
  const lying = { ...names, inverse: true, axisLabel: { color: INK, width: 150, overflow: 'truncate' } };
  return {
    animation: false,
    color: [...CHART_COLOURS],
    textStyle: { color: INK, fontFamily: 'inherit' },
    grid: {
      left: isLying ? 16 : 8,
      right: isLying ? 90 : 8,
      top: 28,
      bottom: series.length > 1 ? 30 : 4,
      containLabel: true,
    },
    legend: series.length > 1 ? { bottom: 0, icon: 'rect', itemWidth: 12, itemHeight: 12 } : undefined,
    xAxis: isLying ? amounts : names,
    yAxis: isLying ? lying : amounts,
    series: series.map(({ name, figures }) => ({
      type: 'bar',
      name,
      barMaxWidth: 36,
      data: figures.map((figure) => (figure === '' ? null : Number(figure))),
      label: {
        show: true,
        position: isLying ? 'right' : 'top',
        color: INK,
        formatter: ({ dataIndex }: { dataIndex: number }) => groupThousands(figures[dataIndex] ?? ''),
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}
