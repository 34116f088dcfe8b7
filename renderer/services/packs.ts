import { createContext, useContext } from 'react';
import type { PackSummary } from '#shared/api/packs';

/** All packs that a person can choose from; none until the services have responded. */
export interface Packs {
  readonly list: readonly PackSummary[];
  /** Requests the list again, after a pack was imported, changed or removed. */
  renew(): Promise<void>;
}

export const PacksContext = createContext<Packs>({ list: [], renew: async () => undefined });

export function usePacks(): Packs {
  return useContext(PacksContext);
}

/** The title of a pack; its id if it is unknown. */
export function titleOf(packs: readonly PackSummary[], id: string): string {
  return packs.find((pack) => pack.id === id)?.title ?? id;
}
