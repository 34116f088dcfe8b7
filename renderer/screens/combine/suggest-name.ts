import type { DeskRow } from '#shared/api/desk';

/** The department of the units chosen: the 本级's name without what stands in brackets; empty where none is chosen. */
export function suggestName(chosen: readonly Pick<DeskRow, '部门'>[]): string {
  const own = chosen.find(({ 部门 }) => /[（(]本级[）)]/.test(部门));
  return own?.部门.replace(/[（(][^）)]*[）)]/g, '').trim() ?? '';
}
