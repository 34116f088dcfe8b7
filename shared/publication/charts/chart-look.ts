/** The colours of the series of a chart, wherever it is drawn: the first two are far apart in grey print too. */
export const CHART_COLOURS = ['#1f4e8c', '#a9c6e8', '#b86e00', '#6b7a89'] as const;
/** Of what is written in a chart, and of the outline that keeps a light bar clear of the paper. */
export const CHART_INK = '#222222';
export const CHART_OUTLINE = CHART_COLOURS[0];
