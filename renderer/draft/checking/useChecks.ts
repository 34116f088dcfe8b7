import { useEffect, useRef, useState } from 'react';
import type { UnitSum } from '#shared/checks/context/unit-sums';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { CheckRunner } from './check-runner.ts';
import type { Checked } from './check-worker.ts';

/** The last check of the report. */
export interface LiveChecks extends Checked {
  /** current: of the report as shown. running: a newer one is in progress. failed: it could not be made. */
  readonly state: 'current' | 'running' | 'failed';
  /** The report that was checked; `null` before the first check. */
  readonly of: Report | null;
}

const NOTHING: Checked = {
  findings: [],
  verified: [],
  skipped: [],
  numbers: { checked: 0, total: 0 },
  progress: [],
};
/** Pause in typing before a new check begins, in milliseconds. */
const QUIET_MS = 150;

interface Answered {
  readonly report: Report | null;
  readonly checks: Checked;
}

/**
 * Checks the report in another thread, shortly after each change. `sums`: for a 汇总, the sums of its units that a
 * person changed; the same array while they are the same.
 */
export function useChecks(
  report: Report | null,
  pack: TemplatePack | null,
  sums: readonly UnitSum[],
): LiveChecks {
  const [checked, setChecked] = useState<Answered>({ report: null, checks: NOTHING });
  const [failed, setFailed] = useState(false);
  const runner = useRef<CheckRunner>(null);
  const port = useRef<Worker>(null);
  const sent = useRef<readonly UnitSum[]>([]);

  useEffect(() => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    port.current = worker;
    worker.onerror = () => setFailed(true);
    runner.current = new CheckRunner(worker, (checks, of) => {
      setFailed(checks === null);
      if (checks !== null) setChecked({ report: of, checks });
    });
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    if (pack !== null && findPack(pack.id) === null) port.current?.postMessage({ pack });
  }, [pack]);

  useEffect(() => {
    if (report === null) return;
    const timer = setTimeout(() => {
      if (sums !== sent.current) port.current?.postMessage({ sums });
      sent.current = sums;
      runner.current?.check(report);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [report, sums]);

  const state = failed ? 'failed' : checked.report === report ? 'current' : 'running';
  return { ...checked.checks, state, of: checked.report };
}
