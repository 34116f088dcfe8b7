import { useDeferredValue, useMemo } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { type PartProgress, progressOf } from '#shared/checks/progress';

/** How far each part is; worked out when typing leaves time for it. */
export function useProgress({ pack, report, computed, checks }: Draft): readonly PartProgress[] {
  const now = useMemo(
    () => ({ pack, report, computed, findings: checks.findings }),
    [pack, report, computed, checks.findings],
  );
  const settled = useDeferredValue(now);
  return useMemo(
    () => progressOf(settled.pack, settled.report, settled.computed, settled.findings),
    [settled],
  );
}
