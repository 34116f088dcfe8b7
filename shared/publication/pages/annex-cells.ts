import type { GridCell } from '#shared/publication/blocks';

/** Cells of the annexes: words and figures as printed. */
export function head(text: string, colSpan = 1, rowSpan = 1): GridCell {
  return { text, align: 'center', ...spans(colSpan, rowSpan) };
}

export function words(text: string, colSpan = 1, rowSpan = 1): GridCell {
  return { text, align: 'left', ...spans(colSpan, rowSpan) };
}

export function figure(text: string, colSpan = 1): GridCell {
  return { text, align: 'center', figure: true, ...spans(colSpan, 1) };
}

function spans(colSpan: number, rowSpan: number) {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}
