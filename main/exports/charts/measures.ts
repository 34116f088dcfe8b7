import { printable } from '#main/exports/printable';
import type { Chart } from '#shared/publication/blocks';

/** Pixels, 96 per inch. */
const COLUMNS_HEIGHT = 290;
const BAR_HEIGHT = 42;
const AROUND_BARS = 80;
/** For all bars together: a chart must fit on a page. */
const MOST_BARS = 600;

/** Height of a chart in pixels, 96 per inch. */
export function chartPixels({ form, categories }: Chart): number {
  return form === 'bars' ? AROUND_BARS + Math.min(MOST_BARS, BAR_HEIGHT * categories.length) : COLUMNS_HEIGHT;
}

export function chartTitle({ title, unit }: Chart): string {
  return `${printable(title)}（单位：${unit}）`;
}

/** Values of a chart's categories in drawing order: the first bar is drawn at the bottom. */
export function inDrawingOrder<T>(chart: Chart, values: readonly T[]): readonly T[] {
  return chart.form === 'bars' ? values.toReversed() : values;
}
