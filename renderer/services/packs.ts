import { createContext, useContext } from 'react';
import type { PackSummary } from '#shared/api/packs';
import { PACKS } from '#shared/packs/built-in/index';

/** All packs that a person can choose from. */
export interface Packs {
  readonly list: readonly PackSummary[];
  /** Asks for the list again, after a pack was taken in, changed or removed. */
  renew(): Promise<void>;
}

/** Those of the program, known before the services have been asked. */
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

/** The title of a pack; its id where it is not there. */
export function titleOf(packs: readonly PackSummary[], id: string): string {
  return packs.find((pack) => pack.id === id)?.title ?? id;
}
