import type { TemplatePack } from '#shared/tables/grammar';
import { FILES } from './files.ts';
import { lazyPack } from './lazy-pack.ts';

/** The built-in packs: files like any other pack. */
export const PACKS: readonly TemplatePack[] = FILES.map(lazyPack);

export const DEFAULT_PACK_ID = 'henan-2023';

/** A pack by id, from the built-in ones or those given; `null` if there is none. */
export function findPack(id: string, packs: readonly TemplatePack[] = PACKS): TemplatePack | null {
  return packs.find((pack) => pack.id === id) ?? null;
}

/** The built-in nationwide pack of a year; the default in its own year and if there is none. */
export function packOfYear(year: number): string {
  const standard = PACKS.find((pack) => pack.id === DEFAULT_PACK_ID);
  if (standard?.year === year) return DEFAULT_PACK_ID;
  return PACKS.find((pack) => pack.year === year && pack.place === undefined)?.id ?? DEFAULT_PACK_ID;
}
