import { useMemo } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { namesFor } from '#shared/report/subject-names';
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { findBlock } from '#shared/tables/find-block';
import type { Subject, TableDefinition } from '#shared/tables/grammar';

export interface KnownSubjects {
  /** In the order of codes. */
  readonly subjects: readonly Subject[];
  nameOf(code: string): string | null;
  /** Where a 科目 is known from, if not from the dictionary. */
  originOf(code: string): string | null;
}

/** The 科目 that a form can take: those of the year's dictionary. */
export function useKnownSubjects({ pack, report }: Draft, { id }: TableDefinition): KnownSubjects {
  return useMemo(() => {
    const dictionary = id === '公开06' ? economicSubjects : functionalSubjects(report.年度);
    return {
      subjects: dictionary.subjects.filter(({ code }) => findBlock(pack, id, code) !== null),
      nameOf: namesFor(report, id),
      originOf: () => null,
    };
  }, [pack, report, id]);
}
