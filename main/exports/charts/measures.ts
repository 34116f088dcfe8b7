import { printable } from '#main/exports/printable';
import type { Chart } from '#shared/publication/blocks';

/** Pixels, 96 to the inch. */
const COLUMNS_HEIGHT = 290;
const BAR_HEIGHT = 42;
const AROUND_BARS = 80;
/** Of all bars together: a chart has to fit a page. */
const MOST_BARS = 600;

/** Height of a chart in pixels, 96 to the inch. */
export function chartPixels({ form, categories }: Chart): number {
  return form === 'bars' ? AROUND_BARS + Math.min(MOST_BARS, BAR_HEIGHT * categories.length) : COLUMNS_HEIGHT;
}

export function chartTitle({ title, unit }: Chart): string {
  return `${printable(title)}（单位：${unit}）`;
}

/** Values of a chart's categories in the order in which they are drawn: the first bar comes at the bottom. */
export function inDrawingOrder<T>(chart: Chart, values: readonly T[]): readonly T[] {
  return chart.form === 'bars' ? values.toReversed() : values;
}
