import type { TemplatePack } from '#shared/tables/grammar';
import henan2023 from './henan-2023.json' with { type: 'json' };
import { lazyPack } from './lazy-pack.ts';
import national2024 from './national-2024.json' with { type: 'json' };
import national2025 from './national-2025.json' with { type: 'json' };
import shanghai2024 from './shanghai-2024.json' with { type: 'json' };
import shanghai2024Unit from './shanghai-2024-unit.json' with { type: 'json' };

/** The built-in packs: files like any other pack, read through the same `readPack`. */
export const PACKS: readonly TemplatePack[] = [
  henan2023,
  national2024,
  national2025,
  shanghai2024,
  shanghai2024Unit,
].map(lazyPack);

export const DEFAULT_PACK_ID = 'henan-2023';

/** A pack by id, from the built-in ones or those given; `null` if there is none. */
export function findPack(id: string, packs: readonly TemplatePack[] = PACKS): TemplatePack | null {
  return packs.find((pack) => pack.id === id) ?? null;
}

/** The first built-in pack of a year; the default if there is none. */
export function packOfYear(year: number): string {
  return PACKS.find((pack) => pack.year === year)?.id ?? DEFAULT_PACK_ID;
}
