import type { Cell, Line } from './grid.ts';
import type { Head } from './layout.ts';

/** The leaf columns of a tree of headings, from the left. */
export function leavesOf(heads: readonly Head[]): readonly Head[] {
  return heads.flatMap((head) => (head.below === undefined ? [head] : leavesOf(head.below)));
}

export function depthOf(heads: readonly Head[]): number {
  return Math.max(0, ...heads.map((head) => 1 + depthOf(head.below ?? [])));
}

/** A tree of headings as lines of cells; a heading without children extends down to the last line. */
export function headLines(heads: readonly Head[], depth: number = depthOf(heads)): readonly Line[] {
  const lines: Cell[][] = Array.from({ length: depth }, () => []);
  const put = (head: Head, level: number) => {
    const width = leavesOf([head]).length;
    const rows = head.below === undefined ? depth - level : 1;
    lines[level]?.push({
      text: head.text,
      ...(width > 1 ? { colSpan: width } : {}),
      ...(rows > 1 ? { rowSpan: rows } : {}),
    });
    for (const child of head.below ?? []) put(child, level + 1);
  };
  for (const head of heads) put(head, 0);
  return lines;
}

export function numberLine(first: readonly Cell[], count: number, from = 1): Line {
  return [...first, ...Array.from({ length: count }, (_, index) => ({ text: String(from + index) }))];
}
