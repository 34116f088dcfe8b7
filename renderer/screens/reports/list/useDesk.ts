import { App } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';
import { type ListedReport, listedReports } from '#shared/desk/listed';
import type { ReportCounts } from '#shared/desk/state';

export type DeskReport = ListedReport<DeskRow>;

export interface Desk {
  /** `null` until they are read. */
  readonly reports: readonly DeskReport[] | null;
  readonly load: () => Promise<void>;
}

/** The number of states updated before the list is redrawn. */
const TOLD_AT_ONCE = 20;
const NONE: readonly DeskRow[] = [];

/** All reports with their known states; outdated states are updated in the background. */
export function useDesk(): Desk {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly DeskRow[] | null>(null);
  const [stale, setStale] = useState(NONE);

  const load = useCallback(async () => {
    const listed = await call('desk.list', {});
    if (!listed.ok) return void message.error(listed.error.message);
    setRows(listed.value);
    setStale(listed.value.filter(({ fresh }) => !fresh));
  }, [call, message]);
  useEffect(() => void load(), [load]);

  const take = useCallback((counted: ReadonlyMap<string, ReportCounts>) => {
    const renewed = (row: DeskRow): DeskRow => {
      const counts = counted.get(keyOf(row));
      return counts === undefined ? row : { ...row, counts, fresh: true };
    };
    setRows((known) => known?.map(renewed) ?? null);
  }, []);
  useRenewal(stale, take);

  const reports = useMemo(() => (rows === null ? null : listedReports(rows)), [rows]);
  return { reports, load };
}

/** A state of a report: counts of an older one do not apply. */
function keyOf({ id, sum }: DeskRow): string {
  return `${id} ${sum}`;
}

/** Checks reports changed since their last check, one after the other, while the list is open. */
function useRenewal(
  stale: readonly DeskRow[],
  take: (counted: ReadonlyMap<string, ReportCounts>) => void,
): void {
  const { call } = useBridge();
  useEffect(() => {
    let stopped = false;
    const renew = async () => {
      let counted = new Map<string, ReportCounts>();
      for (const row of stale) {
        if (stopped) return;
        const renewed = await call('desk.renew', { report: row.id });
        // one that cannot be checked is unchanged: opening it shows the reason
        if (renewed.ok) counted.set(keyOf(row), renewed.value);
        if (counted.size < TOLD_AT_ONCE) continue;
        take(counted);
        counted = new Map();
      }
      if (!stopped) take(counted);
    };
    void renew();
    return () => {
      stopped = true;
    };
  }, [call, stale, take]);
}
