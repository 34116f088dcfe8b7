import { useMemo, useRef, useState } from 'react';
import type { Computed } from '#shared/compute/computed';
import { Computing } from '#shared/compute/computing';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { sampleAgain, sampleReport } from './sample-report.ts';

/** A fictional department's report with a pack, following the pack's edits. */
export interface Sample {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
}

/** Figures for viewing a pack; an edit of texts needs no computation. */
export function useSample(pack: TemplatePack): Sample {
  const [computing] = useState(() => new Computing());
  const last = useRef<Pick<Sample, 'pack' | 'report'>>(null);
  return useMemo(() => {
    const before = last.current;
    const report =
      before?.pack.id === pack.id ? sampleAgain(before.report, before.pack, pack) : sampleReport(pack);
    last.current = { pack, report };
    return { pack, report, computed: computing.of(pack, report) };
  }, [pack, computing]);
}
