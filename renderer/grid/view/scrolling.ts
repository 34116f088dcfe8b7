/** Along one axis, in px: what is seen of the content and which part of the view is covered by what sticks. */
export interface View {
  readonly scroll: number;
  readonly size: number;
  /** Covered at the start (header, frozen columns) and at the end (total line). */
  readonly before: number;
  readonly after: number;
}

/** Where to scroll so that a stretch of the content is seen whole, its start where it is larger than the view. */
export function scrollToShow(view: View, start: number, length: number): number {
  const first = view.scroll + view.before;
  const last = view.scroll + view.size - view.after;
  if (start < first || length > last - first) return Math.max(0, start - view.before);
  return start + length > last ? start + length + view.after - view.size : view.scroll;
}
