/** One axis, in px: the visible range of the content, and the parts of the view covered by sticky elements. */
export interface View {
  readonly scroll: number;
  readonly size: number;
  /** Covered at the start (header, frozen columns) and at the end (total line). */
  readonly before: number;
  readonly after: number;
}

/**
 * The scroll position that shows a range of the content completely, or its start if it is larger than the view.
 */
export function scrollToShow(view: View, start: number, length: number): number {
  const first = view.scroll + view.before;
  const last = view.scroll + view.size - view.after;
  if (start < first || length > last - first) return Math.max(0, start - view.before);
  return start + length > last ? start + length + view.after - view.size : view.scroll;
}
