import { readDefinition } from '#shared/narrative/texts/glossary';
import type { GlossaryEntry } from '#shared/tables/text-grammar';

/** A word that every final account contains: it calls for the terms that a region always prints. */
const ALWAYS = '决算';

/** Sentences with blanks to fill in. */
const BLANK_SENTENCE = /[^。]*[XxＸ×]{2,}[^。]*(。|$)/g;

/** The terms of part 名词解释 with their definitions; the region prints all of them. */
export function learnGlossary(paragraphs: readonly string[]): readonly GlossaryEntry[] {
  return paragraphs.flatMap((text): readonly GlossaryEntry[] => {
    const read = readDefinition(text);
    const definition = read?.definition.replace(BLANK_SENTENCE, '').trim() ?? '';
    return read === null || definition === '' ? [] : [{ term: read.term, definition, also: [ALWAYS] }];
  });
}
