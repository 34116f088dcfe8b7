/** A paragraph, or another block of fixed height, in the flow of a section. Lengths in twips. */
export interface FlowItem {
  readonly lines: number;
  readonly lineHeight: number;
  /** Whether it stays on the page of the next item. */
  readonly keepNext?: boolean;
  /** Space below it, which is dropped at the end of a page. */
  readonly after?: number;
}

/** Fewest lines of a broken paragraph on either page. */
const TOGETHER = 2;

/**
 * The page, from 0, on which each item begins, for pages `height` high: the first or last line of a paragraph is
 * never left alone, and a heading stays with its text.
 */
export function flow(
  items: readonly FlowItem[],
  height: number,
): { readonly starts: number[]; readonly pages: number } {
  const starts: number[] = [];
  let page = 0;
  let used = 0;
  for (const [index, item] of items.entries()) {
    if (used > 0 && used + leastHeight(items, index) > height) {
      page++;
      used = 0;
    }
    starts.push(page);
    let lines = item.lines;
    for (;;) {
      const fitting = Math.floor((height - used) / item.lineHeight);
      if (lines <= fitting) break;
      const placed = Math.max(1, Math.min(fitting, lines - TOGETHER));
      lines -= placed;
      page++;
      used = 0;
    }
    used += lines * item.lineHeight + (item.after ?? 0);
  }
  return { starts, pages: page + 1 };
}

/**
 * The height needed to begin the item on a page: its first lines (all of a short item), and those of the item
 * kept with it.
 */
function leastHeight(items: readonly FlowItem[], index: number): number {
  const item = items[index];
  if (item === undefined) return 0;
  if (item.keepNext) return item.lines * item.lineHeight + leastHeight(items, index + 1);
  return (item.lines < 2 * TOGETHER ? item.lines : TOGETHER) * item.lineHeight;
}
