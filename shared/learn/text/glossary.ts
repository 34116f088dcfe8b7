import { readDefinition } from '#shared/narrative/texts/glossary';
import type { GlossaryEntry } from '#shared/tables/text-grammar';

/** A word that every final account has: a term that a place always prints is called for by it. */
const ALWAYS = '决算';

/** Blanks that a template leaves to be filled in. */
const BLANK_SENTENCE = /[^。]*[XxＸ×]{2,}[^。]*(。|$)/g;

/** The terms of part 名词解释 with their definitions, all of which the place prints. */
export function learnGlossary(paragraphs: readonly string[]): readonly GlossaryEntry[] {
  return paragraphs.flatMap((text): readonly GlossaryEntry[] => {
    const read = readDefinition(text);
    const definition = read?.definition.replace(BLANK_SENTENCE, '').trim() ?? '';
    return read === null || definition === '' ? [] : [{ term: read.term, definition, also: [ALWAYS] }];
  });
}
