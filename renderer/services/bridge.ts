import { createContext, use } from 'react';
import type { Bridge } from '#shared/api/transport';

export const BridgeContext = createContext<Bridge | null>(null);

export function useBridge(): Bridge {
  const bridge = use(BridgeContext);
  if (bridge === null) throw new Error('no bridge above this component');
  return bridge;
}
