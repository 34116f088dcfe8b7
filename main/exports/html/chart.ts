import type { Chart } from '#shared/publication/blocks';
import { drawing, html, type Markup } from './markup.ts';

/**
 * A chart's drawing with a description, and its figures as a collapsible table. `svg` comes from `drawCharts`.
 */
export function chartFigure(chart: Chart, svg: string): Markup {
  const id = `chart-${chart.id}`;
  const [, box = '', inner = ''] = /<svg [^>]*?viewBox="([^"]*)"[^>]*>(.*)<\/svg>/s.exec(svg) ?? [];
  return html`<div class="chart">
<svg viewBox="${box}" role="img" aria-labelledby="${id}-title ${id}-words">
<title id="${id}-title">${chart.title}</title>
<desc id="${id}-words">${chart.description}</desc>
${drawing(inner)}</svg>
<details><summary>图中的数</summary>
${figuresTable(chart)}</details>
</div>\n`;
}

function figuresTable({ title, unit, categories, series }: Chart): Markup {
  const names = series.map(({ name }) => html`<th scope="col">${name}</th>`);
  const rows = categories.map((category, index) => {
    const figures = series.map(({ figures }) => html`<td class="right">${figures[index] ?? ''}</td>`);
    return html`<tr><th scope="row" class="left">${category}</th>${figures}</tr>\n`;
  });
  return html`<table>
<caption>${title}（单位：${unit}）</caption>
<thead><tr><th scope="col">项目</th>${names}</tr></thead>
<tbody>${rows}</tbody>
</table>\n`;
}
