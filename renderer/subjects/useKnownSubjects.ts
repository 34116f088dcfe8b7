import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { LearnedSubject } from '#shared/api/years';
import type { Report } from '#shared/report/report';
import { namesFor } from '#shared/report/rows/subject-names';
import { SUBJECT_TABLES } from '#shared/report/rows/subject-rows';
import type { Dictionary } from '#shared/tables/codes/dictionary';
import { economicSubjects } from '#shared/tables/codes/economic';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { findBlock } from '#shared/tables/find-block';
import type { Subject, TableDefinition } from '#shared/tables/grammar';

export interface KnownSubjects {
  /** Sorted by code. */
  readonly subjects: readonly Subject[];
  nameOf(code: string): string | null;
  /** The origin of a 科目 that is not in the dictionary. */
  originOf(code: string): string | null;
}

/**
 * The 科目 that a form can have: those of the year's dictionary, of this report, and of the user's other reports.
 */
export function useKnownSubjects({ pack, report }: Draft, { id }: TableDefinition): KnownSubjects {
  const learned = useLearned(report.id);
  return useMemo(() => {
    const dictionary = id === '公开06' ? economicSubjects : functionalSubjects(report.年度);
    const here = id === '公开06' ? [] : listedHere(report, dictionary);
    const elsewhere = learned.filter(
      ({ code }) => (id === '公开06') === code.startsWith('3') && here.every((each) => each.code !== code),
    );
    const own = [...here, ...elsewhere];
    const origins = new Map(own.map((each) => [each.code, each]));
    const named = namesFor(report, id);
    return {
      subjects: [...dictionary.subjects, ...own]
        .filter(({ code }) => findBlock(pack, id, code) !== null)
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      nameOf: (code) => named(code) ?? origins.get(code)?.name ?? null,
      originOf: (code) => origins.get(code)?.origin ?? null,
    };
  }, [pack, report, id, learned]);
}

/** 科目 listed in other forms of the report and missing from the dictionary. */
function listedHere({ tables }: Report, dictionary: Dictionary): readonly LearnedSubject[] {
  const found = new Map<string, LearnedSubject>();
  for (const { code, label } of SUBJECT_TABLES.flatMap((table) => tables[table].rows)) {
    if (code === null || dictionary.nameOf(code) !== null) continue;
    found.set(code, { code, name: label, origin: '本报表' });
  }
  return [...found.values()];
}

function useLearned(report: string): readonly LearnedSubject[] {
  const { call } = useBridge();
  const [learned, setLearned] = useState<readonly LearnedSubject[]>([]);
  useEffect(() => {
    void call('subjects.learned', { report }).then((read) => read.ok && setLearned(read.value));
  }, [call, report]);
  return learned;
}
