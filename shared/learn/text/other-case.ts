import { sectionOf, subSectionOf } from '#shared/claims/text/sections';
import type { Condition, NarrativeTemplate, Passage, TemplateSection } from '#shared/tables/text-grammar';

const NONE = /^[^。]*(?:没有|无)[^。]*(?:收入|支出|经费|资金)[^。]*。?$/;

/** Whether a passage is the sentence “…无…支出。”, which is printed if there is no figure. */
export function saysNone({ level, text }: Passage): boolean {
  return level === undefined && typeof text === 'string' && NONE.test(text) && !text.includes('{{');
}

/**
 * A document shows one case of each sub-section: figures, or the sentence that there are none. The other case is
 * worded as in the usual template.
 */
export function withOtherCase(section: TemplateSection, usual: NarrativeTemplate | null): TemplateSection {
  const known = (usual?.sections ?? []).flatMap(blocksOf);
  let count = section.passages.length;
  const passages = blocksOf(section).flatMap((block): readonly Passage[] => {
    const same = known.find(({ topic }) => topic !== null && topic === block.topic);
    if (same === undefined) return block.passages;
    return completed(block.passages, same.passages, () => `${section.id}/${count++}`);
  });
  return passages.length === section.passages.length ? section : { ...section, passages };
}

function completed(
  own: readonly Passage[],
  usual: readonly Passage[],
  nextId: () => string,
): readonly Passage[] {
  const told = own.filter(isTold);
  const none = own.find(saysNone);
  if (told.length === 0 && none?.when !== undefined) {
    const filled: Condition = { not: none.when };
    const added = usual.filter(isTold).map((passage) => ({ ...passage, id: nextId(), when: filled }));
    return [...own, ...added];
  }
  const usualNone = usual.find(saysNone);
  if (told.length === 0 || none !== undefined || usualNone?.when === undefined) return own;
  const empty = usualNone.when;
  const when = (before: Condition | undefined): Condition =>
    before === undefined ? { not: empty } : { and: [before, { not: empty }] };
  return [
    ...own.map((passage) => (isTold(passage) ? { ...passage, when: when(passage.when) } : passage)),
    { ...usualNone, id: nextId() },
  ];
}

function isTold(passage: Passage): boolean {
  return passage.level === undefined && !saysNone(passage);
}

interface Block {
  /** The subject of its heading; `null` above the first heading, or if the heading names none. */
  readonly topic: string | null;
  readonly passages: readonly Passage[];
}

/** A section's passages by heading of the second level; a section without any is one block. */
function blocksOf({ passages }: TemplateSection): readonly Block[] {
  const starts = passages.flatMap(({ level }, at) => (level === undefined ? [] : [at]));
  const cuts = [...new Set([0, ...starts, passages.length])];
  return cuts.slice(0, -1).map((from, at) => {
    const own = passages.slice(from, cuts[at + 1]);
    return { topic: topicOf(own[0]), passages: own };
  });
}

function topicOf(first: Passage | undefined): string | null {
  if (first?.level === undefined || typeof first.text !== 'string') return null;
  const section = sectionOf(first.text);
  return section === null ? null : `${section} ${subSectionOf(first.text) ?? ''}`;
}
