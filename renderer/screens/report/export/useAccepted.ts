import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Finding } from '#shared/checks/findings/finding';
import { stopsExport } from './stops-export.ts';

/** What a person has decided to export all the same; what the check finds after that is asked about again. */
export interface Accepted {
  /** Findings that stand in the way of an export and were not decided about. */
  readonly open: readonly Finding[];
  /** Takes all that is open now as decided. */
  accept(): void;
}

export function useAccepted(draft: Draft): Accepted {
  const [places, setPlaces] = useState<ReadonlySet<string>>(new Set());
  const stopping = draft.checks.findings.filter(stopsExport);
  return {
    open: stopping.filter((finding) => !places.has(placeOf(finding))),
    accept: () => setPlaces(new Set([...places, ...stopping.map(placeOf)])),
  };
}

/** The same rule at the same place is the same matter, also where another unit makes other figures of it. */
function placeOf({ rule, where }: Finding): string {
  const { table, row, column, section, part, paragraph, annex } = where;
  return [rule, table, row, column, section, part, paragraph, annex].join('|');
}
