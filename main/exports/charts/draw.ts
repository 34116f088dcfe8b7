import type { Publication } from '#shared/publication/blocks';

/**
 * The charts of a document as SVG, by id, `width` pixels wide, texts in `font` (a font family, or `inherit`).
 * They contain no style sheet, no script and no external resource.
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
  // The drawing library is large, so it is loaded with the first chart.
  const { chartSvg } = await import('./svg.ts');
  return new Map(charts.map((chart) => [chart.id, chartSvg(chart, font, width)]));
}
