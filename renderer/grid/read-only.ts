import type { GridActions } from './view/useCursor.ts';

/** Actions of a read-only grid: every attempt shows the reason. */
export function readOnlyActions(tell: () => void): GridActions {
  return { readOnly: true, write: tell, refuse: tell, paste: tell };
}
