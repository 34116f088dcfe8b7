import type { NarrativeTemplate } from '#shared/narrative/writing/template';
import { henan2023Narrative } from './henan-2023/index.ts';
import { shanghai2024Narrative } from './shanghai-2024/index.ts';

export const NARRATIVES: readonly NarrativeTemplate[] = [
  henan2023Narrative,
  { ...henan2023Narrative, id: 'national-2024' },
  { ...henan2023Narrative, id: 'national-2025' },
  shanghai2024Narrative,
];

/** The text of a pack, by the pack's id; `null` where it has none. */
export function findNarrative(pack: string): NarrativeTemplate | null {
  return NARRATIVES.find(({ id }) => id === pack) ?? null;
}
