import type { Chart } from '#shared/publication/blocks';
import { html, type Markup } from './markup.ts';

/** A chart's figures as a table, which every reader and every browser can take in. */
export function chartTable({ title, unit, categories, series }: Chart): Markup {
  const names = series.map(({ name }) => html`<th scope="col">${name}</th>`);
  const rows = categories.map((category, index) => {
    const figures = series.map(({ figures }) => html`<td class="right">${figures[index] ?? ''}</td>`);
    return html`<tr><th scope="row" class="left">${category}</th>${figures}</tr>\n`;
  });
  return html`<figure><table>
<caption>${title}（单位：${unit}）</caption>
<thead><tr><th scope="col">项目</th>${names}</tr></thead>
<tbody>${rows}</tbody>
</table></figure>\n`;
}
