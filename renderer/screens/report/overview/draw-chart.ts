import type { Chart } from '#shared/publication/blocks';
import { chartOption } from './chart-option.ts';

/** Draws a chart into an element and adapts its width; returns a function to remove it. */
export function drawChart(into: HTMLElement, chart: Chart): () => void {
  let isGone = false;
  let takeAway = () => {};
  void import('./echarts.ts').then(({ init }) => {
    if (isGone) return;
    const drawn = init(into, null, { renderer: 'svg' });
    const draw = () => {
      drawn.resize();
      const font = getComputedStyle(into).fontFamily;
      drawn.setOption(chartOption(chart, { font, width: into.clientWidth }), true);
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(into);
    takeAway = () => {
      watch.disconnect();
      drawn.dispose();
    };
  });
  return () => {
    isGone = true;
    takeAway();
  };
}
