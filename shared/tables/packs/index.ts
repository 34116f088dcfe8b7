import type { TableId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { henan2023 } from './henan-2023/index.ts';
import { national2024 } from './national-2024/index.ts';
import { national2025 } from './national-2025/index.ts';
import { shanghai2024 } from './shanghai-2024/index.ts';

export const PACKS: readonly TemplatePack[] = [henan2023, national2024, national2025, shanghai2024];

export const DEFAULT_PACK_ID = henan2023.id;

export function findPack(id: string): TemplatePack | null {
  return PACKS.find((pack) => pack.id === id) ?? null;
}

/** The first pack of a year; the first of all where there is none. */
export function packOfYear(year: number): string {
  return PACKS.find((pack) => pack.year === year)?.id ?? DEFAULT_PACK_ID;
}

/** The form of a pack; throws where the pack does not declare it (a defect: packs declare all nine). */
export function findTable(pack: TemplatePack, id: TableId): TableDefinition {
  const found = pack.tables.find((table) => table.id === id);
  if (found === undefined) throw new RangeError(`pack ${pack.id} has no ${id}`);
  return found;
}
