import { useCallback, useState } from 'react';
import { SORT_KEYS, type Sorting, type SortKey } from '#shared/desk/arrange';

/** Columns besides 部门, which is always shown. */
export const COLUMNS = SORT_KEYS.filter((key) => key !== '部门');
export type ColumnKey = Exclude<SortKey, '部门'>;

/** The view of the list; remembered between sessions. */
export interface View {
  readonly columns: readonly ColumnKey[];
  readonly sorting: Sorting | null;
  readonly grouped: boolean;
}

const FIRST: View = {
  columns: ['年度', '模板', '状态', '支出总计', '最后修改'],
  sorting: null,
  grouped: true,
};
const KEPT = 'juesuan-list';

export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(readView);
  const change = useCallback(
    (changed: Partial<View>) =>
      setView((known) => {
        const next = { ...known, ...changed };
        localStorage.setItem(KEPT, JSON.stringify(next));
        return next;
      }),
    [],
  );
  return [view, change];
}

/** A column sorts ascending first, then descending, then not at all. */
export function nextSorting(sorting: Sorting | null, by: SortKey): Sorting | null {
  if (sorting?.by !== by) return { by, down: false };
  return sorting.down ? null : { by, down: true };
}

/** The remembered view, as far as this version supports it. */
function readView(): View {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<View>;
    const { sorting } = kept;
    return {
      columns: Array.isArray(kept.columns)
        ? (COLUMNS.filter((key) => kept.columns?.includes(key as ColumnKey)) as readonly ColumnKey[])
        : FIRST.columns,
      sorting:
        sorting && SORT_KEYS.includes(sorting.by) ? { by: sorting.by, down: sorting.down === true } : null,
      grouped: kept.grouped !== false,
    };
  } catch {
    return FIRST;
  }
}
