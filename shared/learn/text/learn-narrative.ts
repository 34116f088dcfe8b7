import { readHeading } from '#shared/claims/text/headings';
import { saysSomething, type TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { TextReading } from '#shared/claims/text-reading';
import { PART } from '#shared/imports/text/parts';
import type { NarrativeTemplate, Passage, TemplateSection, Text } from '#shared/tables/text-grammar';
import { whenEmpty } from './empty-sections.ts';
import {
  type ItemText,
  itemIn,
  itemList,
  itemText,
  itemTextFor,
  type ToldItem,
  usualText,
  withEitherBudget,
} from './item-passages.ts';
import { markUp } from './mark-up.ts';
import { withOtherCase } from './other-case.ts';
import type { OwnFacts } from './own-facts.ts';
import { type LearnedText, learnParagraph, type TextMaterial } from './paragraph-text.ts';

/**
 * The result for a paragraph: all its numbers follow from figures, some need an answer, or it stays unchanged.
 */
export interface LearnedParagraph {
  readonly index: number;
  readonly text: string;
  readonly state: 'bound' | 'asked' | 'left';
  readonly passage: string;
  readonly unbound: readonly TextNumber[];
  readonly facts: OwnFacts;
}

export interface LearnedNarrative {
  readonly sections: readonly TemplateSection[];
  readonly paragraphs: readonly LearnedParagraph[];
  readonly facts: OwnFacts;
  /** Texts written by people, by their key in the template. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Sections whose wording for a filled form is the usual one, because the document shows none. */
  readonly inferred: ReadonlySet<string>;
}

/** Makes the template of 决算情况说明 from the paragraphs of one document. */
export function learnNarrative(
  { paragraphs: all, forms }: TextReading,
  material: TextMaterial,
  usual: NarrativeTemplate | null,
): LearnedNarrative {
  const paragraphs = joinReasons(all.filter(({ part }) => part === '决算情况说明'));
  const drafts = new Drafts();
  for (const paragraph of paragraphs) {
    if (PART.test(paragraph.text) && paragraph.index === 0) continue;
    if (paragraph.isHeading) {
      drafts.heading(paragraph, markUp(paragraph.text, [], material.of));
      continue;
    }
    const item = itemIn(paragraph, paragraphs, forms, material);
    const learned = learnParagraph(paragraph, material, drafts.facts, item?.code ?? null);
    if (item === null) drafts.passage(paragraph, learned);
    else if (item.code === null) drafts.unknownItem(paragraph);
    else {
      const each = itemText(item.code, item.table, namesIn(paragraph.text), learned);
      drafts.item(paragraph, item.table, each, learned);
    }
  }
  const { sections: drafted, ...rest } = drafts.finish();
  const sections = drafted.map((own) => {
    const section = whenEmpty(own, material, usual);
    const isCompleted = section.passages.length > own.passages.length;
    return inOwnWords(isCompleted ? section : withOtherCase(section, usual), drafted);
  });
  const inferred = sections.filter(
    ({ passages }, at) => passages.length > (drafted[at]?.passages.length ?? 0),
  );
  return { ...rest, sections, inferred: new Set(inferred.map(({ id }) => id)) };
}

/** The list of a fund's 项 that the usual template words, in the document's wording of 公开05. */
function inOwnWords(section: TemplateSection, drafted: readonly TemplateSection[]): TemplateSection {
  const own = drafted.find(({ id }) => id === section.id)?.passages ?? [];
  const passages = section.passages.map((passage) => {
    const { each, id } = passage;
    if (each?.source !== '项' || each.table === '公开05' || own.some((one) => one.id === id)) return passage;
    return { ...passage, text: itemTextFor(each.table, drafted) ?? passage.text };
  });
  return { ...section, passages };
}

/** Joins the line that ends in “主要原因：” with the one that gives the reason. */
function joinReasons(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    const isOpen = last !== undefined && !last.isHeading && /主要原因(是|为)?[：:]?$/.test(last.text.trim());
    if (isOpen && !paragraph.isHeading && paragraph.numbers.length === 0)
      joined[joined.length - 1] = { ...last, text: `${last.text.trim()}${paragraph.text.trim()}` };
    else joined.push(paragraph);
  }
  return joined;
}

const NAMES = /^\s*(?:[（(]?\d{1,3}[.．、)）]\s*)?(?<names>[^。，；：]*?（项）)/;

function namesIn(text: string): string {
  return NAMES.exec(text)?.groups?.names ?? '';
}

/** The template under construction, paragraph by paragraph. */
class Drafts {
  readonly #sections: { readonly id: string; readonly passages: Passage[] }[] = [];
  readonly #paragraphs: LearnedParagraph[] = [];
  readonly #reasons: Record<string, string> = {};
  #facts: OwnFacts = {};
  #items: { readonly id: string; readonly at: number; readonly texts: ItemText[] } | null = null;

  get facts(): OwnFacts {
    return this.#facts;
  }

  heading(paragraph: Paragraph, words: string): void {
    const level = readHeading(paragraph.text)?.level ?? 3;
    if (level === 1) this.#open(paragraph.section ?? paragraph.text.trim());
    const id = this.#add(words, level === 1 ? 1 : level === 2 ? 2 : null);
    this.#note(paragraph, 'left', id);
  }

  passage(paragraph: Paragraph, { text, words, facts, unbound, bound }: LearnedText): void {
    const id = this.#add(text, null);
    for (const [name, said] of Object.entries(words)) this.#reasons[`${id}/${name}`] = said;
    this.#facts = { ...this.#facts, ...facts };
    const asked = unbound.length > 0 || Object.keys(facts).length > 0;
    this.#note(paragraph, asked ? 'asked' : bound > 0 ? 'bound' : 'left', id, unbound, facts);
  }

  item(
    paragraph: Paragraph,
    table: ToldItem['table'],
    item: ItemText,
    { unbound, facts }: LearnedText,
  ): void {
    if (this.#items === null) {
      const id = this.#add('', null);
      this.#items = { id, at: this.#section.passages.length - 1, texts: [] };
    }
    const { id, at, texts } = this.#items;
    texts.push(item);
    const each = itemList(table);
    this.#section.passages[at] = { id, each, text: withEitherBudget(usualText(texts)) };
    for (const [name, said] of Object.entries(item.words)) this.#reasons[`${id}/${item.code}/${name}`] = said;
    this.#facts = { ...this.#facts, ...facts };
    this.#note(paragraph, unbound.length > 0 ? 'asked' : 'bound', id, unbound, facts);
  }

  /** For a 项 that the form does not have under this name: it is worded like all others. */
  unknownItem(paragraph: Paragraph): void {
    this.#note(
      paragraph,
      'asked',
      this.#items?.id ?? this.#section.id,
      paragraph.numbers.filter(saysSomething),
    );
  }

  finish(): Omit<LearnedNarrative, 'inferred'> {
    return {
      sections: this.#sections,
      paragraphs: this.#paragraphs,
      facts: this.#facts,
      reasons: this.#reasons,
    };
  }

  get #section() {
    const last = this.#sections.at(-1);
    return last ?? this.#open('说明');
  }

  #open(name: string) {
    const taken = this.#sections.filter(({ id }) => id === name || id.startsWith(`${name}#`)).length;
    const section = { id: taken === 0 ? name : `${name}#${taken + 1}`, passages: [] };
    this.#sections.push(section);
    this.#items = null;
    return section;
  }

  #add(text: Text, level: 1 | 2 | null): string {
    const { id, passages } = this.#section;
    const own = `${id}/${passages.length}`;
    passages.push({ id: own, text, ...(level === null ? {} : { level }) });
    return own;
  }

  #note(
    { index, text }: Paragraph,
    state: LearnedParagraph['state'],
    passage: string,
    unbound: readonly TextNumber[] = [],
    facts: OwnFacts = {},
  ): void {
    this.#paragraphs.push({ index, text, state, passage, unbound, facts });
  }
}
