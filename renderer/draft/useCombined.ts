import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';
import type { UnitSum } from '#shared/checks/context/unit-sums';
import type { Report } from '#shared/report/report';
import type { SaveState } from './save-queue.ts';

export type CombinedState = NonNullable<Output<'combine.state'>>;

export interface Combined {
  /** The current state of a 汇总's parts; `null` if the report was not made from others. */
  readonly state: CombinedState | null;
  /** The sums of its units that a person changed: the same array while they are the same. */
  readonly sums: readonly UnitSum[];
  readonly renew: () => void;
}

const NONE: readonly UnitSum[] = [];

/** The parts of a 汇总, read again whenever a change is on disk. */
export function useCombined(id: string, report: Report | null, saveState: SaveState): Combined {
  const { call } = useBridge();
  const [state, setState] = useState<CombinedState | null>(null);
  const [sums, setSums] = useState(NONE);
  const renew = useCallback(() => {
    void call('combine.state', { report: id }).then((read) => {
      if (!read.ok) return;
      setState(read.value);
      setSums((known) => sameOr(known, read.value?.overridden ?? NONE));
    });
  }, [call, id]);
  const at = saveState.kind === 'saved' ? saveState.at : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last saving tells
  useEffect(renew, [renew, at, report]);
  return { state, sums, renew };
}

function sameOr(known: readonly UnitSum[], now: readonly UnitSum[]): readonly UnitSum[] {
  const isAlike = ({ place, sum }: UnitSum, at: number) => now[at]?.place === place && now[at]?.sum === sum;
  return known.length === now.length && known.every(isAlike) ? known : now;
}
