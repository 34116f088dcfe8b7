import type { GridActions } from './view/useCursor.ts';

/** Of a grid that can only be looked at: every attempt is answered with the reason. */
export function readOnlyActions(tell: () => void): GridActions {
  return { readOnly: true, write: tell, refuse: tell, paste: tell };
}
