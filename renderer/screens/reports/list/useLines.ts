import { useMemo, useState } from 'react';
import { type Filter, filterReports, linesOf, NO_FILTER, sortReports } from '#shared/desk/arrange';
import type { DeskReport } from './useDesk.ts';
import { usePackTitle } from './usePackTitle.ts';
import { useReadingIndex } from './useReadingIndex.ts';
import { useView } from './useView.ts';

/**
 * The rows to draw, and how they are viewed. Sorting, filtering and grouping run again only if their input
 * changes: a letter in the search visits the names once.
 */
export function useLines(reports: readonly DeskReport[]) {
  const [view, setView] = useView();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const packTitle = usePackTitle();
  const readingOf = useReadingIndex(reports);
  const sorted = useMemo(
    () => sortReports(reports, view.sorting, packTitle),
    [reports, view.sorting, packTitle],
  );
  const shown = useMemo(() => filterReports(sorted, filter, readingOf), [sorted, filter, readingOf]);
  const lines = useMemo(() => linesOf(shown, view.grouped, folded), [shown, view.grouped, folded]);
  const fold = (place: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(place);
    else next.delete(place);
    setFolded(next);
  };
  return { view, setView, filter, setFilter, folded, fold, lines, shown };
}
