import { useCallback } from 'react';
import { titleOf, usePacks } from '#renderer/services/packs.ts';

/** Titles of packs without the words common to all, e.g. “全国通用 2025”. */
export function usePackTitle(): (pack: string) => string {
  const { list } = usePacks();
  return useCallback((pack) => titleOf(list, pack).replace(/\s*年度部门决算公开$/, ''), [list]);
}
