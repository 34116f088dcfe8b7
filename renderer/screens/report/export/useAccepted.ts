import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Finding } from '#shared/checks/findings/finding';
import { stopsExport } from './stops-export.ts';

/** The findings that a person has decided to export with; findings after that are asked about again. */
export interface Accepted {
  /** Findings that prevent an export and were not decided about. */
  readonly open: readonly Finding[];
  /** Accepts all open findings. */
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

/** The same rule at the same location counts as the same finding, even if another unit changes its figures. */
function placeOf({ rule, where }: Finding): string {
  const { table, row, column, section, part, paragraph, annex } = where;
  return [rule, table, row, column, section, part, paragraph, annex].join('|');
}
