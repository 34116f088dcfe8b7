import { createContext, useContext } from 'react';
import type { PackSummary } from '#shared/api/packs';
import { PACKS } from '#shared/packs/built-in/index';

/** All packs that a person can choose from. */
export interface Packs {
  readonly list: readonly PackSummary[];
  /** Requests the list again, after a pack was imported, changed or removed. */
  renew(): Promise<void>;
}

/** The built-in ones, known before the services respond. */
export const PROGRAM_PACKS: readonly PackSummary[] = PACKS.map(({ id, title, year, place = '' }) => ({
  id,
  title,
  year,
  place,
  origin: 'program',
  reports: 0,
}));

export const PacksContext = createContext<Packs>({ list: PROGRAM_PACKS, renew: async () => undefined });

export function usePacks(): Packs {
  return useContext(PacksContext);
}

/** The title of a pack; its id if it is unknown. */
export function titleOf(packs: readonly PackSummary[], id: string): string {
  return packs.find((pack) => pack.id === id)?.title ?? id;
}
