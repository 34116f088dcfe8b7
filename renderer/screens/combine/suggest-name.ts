import type { DeskRow } from '#shared/api/desk';

/** The department of the chosen units: the 本级's name without brackets; empty if none is chosen. */
export function suggestName(chosen: readonly Pick<DeskRow, '部门'>[]): string {
  const own = chosen.find(({ 部门 }) => /[（(]本级[）)]/.test(部门));
  return own?.部门.replace(/[（(][^）)]*[）)]/g, '').trim() ?? '';
}
