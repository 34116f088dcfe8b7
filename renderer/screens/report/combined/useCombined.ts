import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';

export type CombinedState = NonNullable<Output<'combine.state'>>;

/** The current state of a 汇总's parts; `null` if the report was not made from others. */
export function useCombined({ report, saveState }: Draft): {
  readonly state: CombinedState | null;
  readonly renew: () => void;
} {
  const { call } = useBridge();
  const [state, setState] = useState<CombinedState | null>(null);
  const { id } = report;
  const renew = useCallback(() => {
    void call('combine.state', { report: id }).then((read) => read.ok && setState(read.value));
  }, [call, id]);
  // again whenever a change is on disk
  const at = saveState.kind === 'saved' ? saveState.at : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last saving tells
  useEffect(renew, [renew, at, report]);
  return { state, renew };
}
