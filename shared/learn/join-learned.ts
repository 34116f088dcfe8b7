import type { TableDefinition } from '#shared/tables/grammar';
import type { GlossaryEntry, Part, Passage, TemplateSection, Text } from '#shared/tables/text-grammar';
import type { LearnedPack } from './learned-pack.ts';

/**
 * Two packs learned from documents of one place, of different years or departments, as one: forms and sections that the
 * first document shows no figures of come from the other, and sentences that the two word differently, without a
 * figure in them, become places for people. The words and facts stay those of the first document.
 */
export function joinLearned(one: LearnedPack, other: LearnedPack): LearnedPack {
  const changing = new Changing(other);
  const sections = one.pack.narrative.sections.map((section): TemplateSection => {
    const shown =
      isUnseen(one, section.id) && !isUnseen(other, section.id) ? sectionOf(other, section.id) : null;
    return shown ?? changing.opened(section);
  });
  const borrowed = one.unseen.sections.filter((id) => !isUnseen(other, id) && sectionOf(other, id) !== null);
  const used = JSON.stringify(sections);
  const facts = [...one.pack.facts, ...other.pack.facts].filter(
    ({ key }, at, all) => used.includes(key) && all.findIndex((each) => each.key === key) === at,
  );
  const open = changing.count === 0 ? [] : [`两份文件措辞不同、没有数的 ${changing.count} 句，留给人写`];
  return {
    ...one,
    pack: {
      ...one.pack,
      source: `${one.pack.source}；${other.pack.source}`,
      inferred: [...inferredByBoth(one, other, borrowed), ...open],
      tables: joinForms(one, other),
      relations: joinBy(one.pack.relations, other.pack.relations, (each) => each.id),
      narrative: { ...one.pack.narrative, sections },
      facts,
      ...joinTerms(one.pack.glossary, other.pack.glossary),
    },
    reasons: { ...one.reasons, ...changing.words },
    unseen: {
      sections: one.unseen.sections.filter((id) => !borrowed.includes(id)),
      tables: one.unseen.tables.filter((id) => other.unseen.tables.includes(id)),
    },
  };
}

function isUnseen({ unseen }: LearnedPack, section: string): boolean {
  return unseen.sections.includes(section);
}

function sectionOf({ pack }: LearnedPack, id: string): TemplateSection | null {
  return pack.narrative.sections.find((section) => section.id === id) ?? null;
}

/** What neither document shows; a form or section that the other shows is no longer inferred. */
function inferredByBoth(
  one: LearnedPack,
  other: LearnedPack,
  borrowed: readonly string[],
): readonly string[] {
  const shown = [
    ...borrowed.map((id) => `“${id}”`),
    ...other.pack.tables.flatMap(({ id, title }) => (other.unseen.tables.includes(id) ? [] : [`“${title}”`])),
  ];
  const own = one.pack.inferred.filter(
    (said) => !/^文件里/.test(said) || !shown.some((name) => said.includes(name)),
  );
  const further = other.pack.inferred.filter((said) => !/^文件里/.test(said) && !own.includes(said));
  return [...own, ...further];
}

/** The forms of the first, those it does not show as the other prints them, and those that only the other has. */
function joinForms(one: LearnedPack, other: LearnedPack): readonly TableDefinition[] {
  const printed = new Map(
    other.pack.tables.filter(({ id }) => !other.unseen.tables.includes(id)).map((form) => [form.id, form]),
  );
  const own = one.pack.tables.map((form) =>
    one.unseen.tables.includes(form.id) ? (printed.get(form.id) ?? form) : form,
  );
  return joinBy(own, [...printed.values()], ({ id }) => id);
}

function joinTerms(one: readonly GlossaryEntry[] | undefined, other: readonly GlossaryEntry[] | undefined) {
  const terms = joinBy(one ?? [], other ?? [], ({ term }) => term);
  return terms.length === 0 ? {} : { glossary: terms };
}

function joinBy<T>(own: readonly T[], further: readonly T[], key: (each: T) => string): readonly T[] {
  const known = new Set(own.map(key));
  return [...own, ...further.filter((each) => !known.has(key(each)))];
}

const SENTENCE = /[^。；]+[。；]?/g;
const SHORTEST = 6;
const LONGEST_HINT = 16;

/** Sentences without a figure that the other document does not have become slots; their words are kept. */
class Changing {
  readonly #other: string;
  readonly words: Record<string, string> = {};
  count = 0;

  constructor({ pack }: LearnedPack) {
    this.#other = JSON.stringify(pack.narrative.sections);
  }

  opened(section: TemplateSection): TemplateSection {
    return { ...section, passages: section.passages.map((passage) => this.#passage(passage)) };
  }

  #passage(passage: Passage): Passage {
    if (passage.level !== undefined || passage.each !== undefined) return passage;
    const parts = typeof passage.text === 'string' ? [passage.text] : passage.text;
    const opened = parts.flatMap((part) =>
      typeof part === 'string' ? this.#pieces(part, passage.id) : [part],
    );
    const text: Text = opened.every((part) => typeof part === 'string') ? opened.join('') : opened;
    return { ...passage, text };
  }

  #pieces(words: string, passage: string): readonly Part[] {
    const pieces: Part[] = [];
    for (const sentence of words.match(SENTENCE) ?? []) {
      const bare = sentence.replace(/[。；]$/, '');
      const last = pieces.at(-1);
      if (bare.length < SHORTEST || /[{}]/.test(bare) || this.#other.includes(bare)) {
        if (typeof last === 'string') pieces[pieces.length - 1] = last + sentence;
        else pieces.push(sentence);
        continue;
      }
      const slot = `改写${++this.count}`;
      this.words[`${passage}/${slot}`] = bare;
      pieces.push({ slot, hint: `请写明：${bare.slice(0, LONGEST_HINT)}…` }, sentence.slice(bare.length));
    }
    return pieces.filter((piece) => piece !== '');
  }
}
