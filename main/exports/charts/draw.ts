import type { Publication } from '#shared/publication/blocks';

/**
 * The charts of a document as SVG, by their ids, `width` pixels wide, texts in `font` (a font family, or `inherit`). No style sheet, no
 * script and nothing to fetch is in them.
 */
export async function drawCharts(
  { sections }: Publication,
  font: string,
  width: number,
): Promise<ReadonlyMap<string, string>> {
  const charts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  );
  if (charts.length === 0) return new Map();
  // The drawing library is large; it loads with the first chart.
  const { chartSvg } = await import('./svg.ts');
  return new Map(charts.map((chart) => [chart.id, chartSvg(chart, font, width)]));
}
