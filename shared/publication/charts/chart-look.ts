/** The colours of a chart's series in every output: the first two also differ clearly in grey. */
export const CHART_COLOURS = ['#1f4e8c', '#a9c6e8', '#b86e00', '#6b7a89'] as const;
/** For labels in a chart, and for the outline that separates a light bar from the paper. */
export const CHART_INK = '#222222';
export const CHART_OUTLINE = CHART_COLOURS[0];
