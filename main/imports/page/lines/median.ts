/** The median, or another quantile, of sorted values; `null` if there are none. */
export function median(values: readonly number[], share = 0.5): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
