import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';
import type { SaveState } from './save-queue.ts';

export type NextSteps = Output<'history.next'>;

/** The steps of undo and redo, requested again whenever everything is saved. */
export function useNextSteps(id: string, saveState: SaveState): NextSteps {
  const { call } = useBridge();
  const [next, setNext] = useState<NextSteps>({ undo: null, redo: null });
  useEffect(() => {
    if (saveState.kind !== 'saved') return;
    let current = true;
    void call('history.next', { report: id }).then((found) => current && found.ok && setNext(found.value));
    return () => {
      current = false;
    };
  }, [call, id, saveState]);
  return next;
}
