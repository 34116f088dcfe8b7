import { useEffect, useMemo, useState } from 'react';
import { type SearchEntry, searchEntries } from '#shared/tables/codes/search';
import type { Subject } from '#shared/tables/grammar';

type InitialsOf = (name: string) => string;

/** Lower-case 拼音首字母 of names; the dictionary of readings is loaded when it is first needed. */
async function loadInitials(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, string>();
  return (name) => {
    const found =
      known.get(name) ??
      pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
    known.set(name, found);
    return found;
  };
}

let loading: Promise<InitialsOf> | null = null;

/** 科目 ready to be searched: by code and name at once, by 拼音首字母 as soon as the readings are there. */
export function useSubjectIndex(subjects: readonly Subject[]): readonly SearchEntry[] {
  const [initialsOf, setInitialsOf] = useState<InitialsOf | null>(null);
  useEffect(() => {
    let isStale = false;
    loading ??= loadInitials();
    void loading.then((loaded) => !isStale && setInitialsOf(() => loaded));
    return () => {
      isStale = true;
    };
  }, []);
  return useMemo(() => searchEntries(subjects, initialsOf ?? (() => '')), [subjects, initialsOf]);
}
