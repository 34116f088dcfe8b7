import { useEffect, useState } from 'react';
import type { BureauInput, BureauMethod, BureauOutputs } from '#shared/bureau/methods';
import type { Result } from '#shared/result';
import { call } from './call.ts';

export interface LongCall<M extends BureauMethod> {
  readonly busy: boolean;
  /** Settles with the result; `null` if it was cancelled. */
  start(input: BureauInput<M>): Promise<Result<BureauOutputs[M]> | null>;
  cancel(): void;
}

/** A call that takes a while. Cancelling it, or closing its page, ends the work at the bureau too. */
export function useLongCall<M extends BureauMethod>(method: M): LongCall<M> {
  const [running, setRunning] = useState<AbortController | null>(null);
  useEffect(() => () => running?.abort(), [running]);
  return {
    busy: running !== null,
    start: async (input) => {
      const controller = new AbortController();
      setRunning(controller);
      const result = await call(method, input, controller.signal);
      const isCancelled = controller.signal.aborted;
      setRunning(null);
      return isCancelled ? null : result;
    },
    cancel: () => running?.abort(),
  };
}
