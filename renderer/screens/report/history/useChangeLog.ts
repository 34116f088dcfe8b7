import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { SaveState } from '#renderer/draft/save-queue.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { LoggedChange } from '#shared/api/contract';

const PAGE = 300;

/** The entries requested: those whose place begins like this, and those of one kind; empty for all. */
export interface LogFilter {
  readonly place: string;
  readonly what: string;
}

export interface ChangeLog {
  readonly changes: readonly LoggedChange[];
  /** Whether there may be older entries. */
  readonly hasMore: boolean;
  loadMore(): void;
}

/** The change log of a report, newest first, read again whenever something was saved. */
export function useChangeLog(report: string, filter: LogFilter, saveState: SaveState): ChangeLog {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [changes, setChanges] = useState<readonly LoggedChange[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const { place, what } = filter;

  const load = useCallback(
    async (before: number | null) => {
      const found = await call('history.list', { report, place, what, before, limit: PAGE });
      if (!found.ok) return message.error(found.error.message);
      setChanges((known) => (before === null ? found.value : [...known, ...found.value]));
      setHasMore(found.value.length === PAGE);
    },
    [call, report, place, what, message],
  );
  useEffect(() => {
    if (saveState.kind === 'saved') void load(null);
  }, [load, saveState]);
  return { changes, hasMore, loadMore: () => void load(changes.at(-1)?.sequence ?? null) };
}
