import type { Span } from '#shared/imports/source/sheet';

/** Merged cells without those that overlap an earlier one, and the number removed. */
export function soundMerges(merges: readonly Span[]): {
  readonly merges: readonly Span[];
  readonly dropped: number;
} {
  const covered = new Map<number, (readonly [left: number, right: number])[]>();
  const kept: Span[] = [];
  for (const merge of merges) {
    if (overlaps(merge, covered)) continue;
    kept.push(merge);
    for (let row = merge.top; row <= merge.bottom; row++) {
      const spans = covered.get(row) ?? [];
      covered.set(row, spans);
      spans.push([merge.left, merge.right]);
    }
  }
  return { merges: kept, dropped: merges.length - kept.length };
}

function overlaps(
  { top, bottom, left, right }: Span,
  covered: ReadonlyMap<number, readonly (readonly [number, number])[]>,
): boolean {
  for (let row = top; row <= bottom; row++) {
    if (covered.get(row)?.some(([from, to]) => left <= to && right >= from) === true) return true;
  }
  return false;
}
