import { useEffect, useMemo, useState } from 'react';
import { type SearchEntry, searchEntries } from '#shared/tables/codes/search';
import type { Subject } from '#shared/tables/grammar';
import { loadReadings, type ReadingOf } from './readings.ts';

/** 科目 ready for searching: by code and name at once, by 拼音首字母 as soon as the readings are loaded. */
export function useSubjectIndex(subjects: readonly Subject[]): readonly SearchEntry[] {
  const [readingOf, setReadingOf] = useState<ReadingOf | null>(null);
  useEffect(() => {
    let isStale = false;
    void loadReadings().then((loaded) => !isStale && setReadingOf(() => loaded));
    return () => {
      isStale = true;
    };
  }, []);
  return useMemo(
    () => searchEntries(subjects, (name) => readingOf?.(name).initials ?? ''),
    [subjects, readingOf],
  );
}
