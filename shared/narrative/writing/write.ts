import { fen } from '#shared/money/amount';
import { ratio } from '#shared/money/ratio';
import { lookupOf, type Sources } from '#shared/narrative/facts/sources';
import { UNIT } from '#shared/narrative/figure-fields';
import { shortName } from '#shared/report/department-name';
import type {
  ListSource,
  NarrativeTemplate,
  Part,
  Passage,
  ReasonPart,
  SlotPart,
  Text,
} from '#shared/tables/text-grammar';
import { holds, type Judge, numberAt, printAlike } from './condition.ts';
import { itemsOf, type ListItem } from './lists.ts';
import { FILLED_IN, placeholder, REASON, type ReasonPlace, type Reasons } from './reasons.ts';
import { subjectNames } from './subject-names.ts';

/** A paragraph worded by the template, with fields for its figures. */
export interface Paragraph {
  /** Stable for a passage and item across versions of the document. */
  readonly key: string;
  readonly level: 1 | 2 | null;
  readonly markup: string;
  readonly reasons: readonly ReasonPlace[];
}

/**
 * Writes every paragraph of the template for these sources. Figures remain fields; the choice of sentences, the
 * items of lists and the required reasons follow from the current figures.
 */
export function writeNarrative(
  template: NarrativeTemplate,
  sources: Sources,
  reasons: Reasons,
): readonly Paragraph[] {
  const writer = new Writer(template, sources, reasons);
  return template.sections.flatMap(({ passages }) => passages.flatMap((passage) => writer.passage(passage)));
}

type Words = Readonly<Record<string, string>>;

class Writer {
  readonly #threshold: number;
  readonly #reasons: Reasons;
  readonly #own: Words;
  readonly #judge: Judge;
  readonly #items: (list: ListSource) => readonly ListItem[];

  constructor(template: NarrativeTemplate, sources: Sources, reasons: Reasons) {
    const { 部门, 年度, 单位 } = sources.report;
    const nameOf = subjectNames(sources);
    this.#threshold = template.reasonThreshold;
    this.#reasons = reasons;
    this.#own = {
      ...template.words,
      部门,
      简称: shortName(部门),
      年度: String(年度),
      上年: String(年度 - 1),
      单位: `{{${UNIT}}}`,
    };
    this.#items = (list) => itemsOf(list, sources, nameOf);
    this.#judge = {
      lookup: lookupOf(sources),
      unit: 单位,
      lengthOf: (list) => this.#items(list).length,
    };
  }

  passage({ id, level, when, each, text }: Passage): readonly Paragraph[] {
    if (when !== undefined && !holds(when, this.#judge)) return [];
    const items = each === undefined ? [{ key: '', words: {} }] : this.#items(each);
    return items.map((item) => {
      const key = item.key === '' ? id : `${id}/${item.key}`;
      const places: ReasonPlace[] = [];
      const markup = this.#text(text, item.words, key, places);
      return { key, level: level ?? null, markup, reasons: places };
    });
  }

  #text(text: Text, words: Words, key: string, places: ReasonPlace[]): string {
    const parts = typeof text === 'string' ? [text] : text;
    return parts.map((part) => this.#part(part, words, key, places)).join('');
  }

  #part(part: Part, words: Words, key: string, places: ReasonPlace[]): string {
    if (typeof part === 'string') return this.#fill(part, words);
    if ('choose' in part) {
      const chosen = part.choose.find(
        ({ when }) => when === undefined || holds(fillIn(when, words), this.#judge),
      );
      return chosen === undefined ? '' : this.#text(chosen.text, words, key, places);
    }
    if ('list' in part) {
      const { list, text, between } = part;
      return this.#items(list)
        .map((item) => this.#fill(text, { ...words, ...item.words }))
        .join(between);
    }
    if ('slot' in part) return this.#slot(part, words, key, places);
    return this.#reason(part, words, key, places);
  }

  #slot({ slot, hint, sentence }: SlotPart, words: Words, key: string, places: ReasonPlace[]): string {
    const place = `${key}/${slot}`;
    const given = this.#given(place);
    places.push({ key: place, hint, given, demanded: sentence === undefined });
    if (sentence === undefined) return given ?? placeholder(hint);
    return given === null ? '' : this.#fill(sentence, words).replace(FILLED_IN, () => given);
  }

  #reason(part: ReasonPart, words: Words, key: string, places: ReasonPlace[]): string {
    const { of, against } = fillIn({ of: part.of, against: part.against }, words);
    if (numberAt(of, this.#judge) === null || numberAt(against, this.#judge) === null) return '';
    if (printAlike([of, against], this.#judge)) return '';
    const place = `${key}/原因`;
    const given = this.#given(place);
    const demanded = this.#deviates(of, against);
    places.push({ key: place, hint: part.hint, given, demanded });
    if (given === null && !demanded) return '';
    return this.#fill(part.reason, words).replace(REASON, () => given ?? REASON);
  }

  #given(key: string): string | null {
    const given = this.#reasons[key]?.trim().replace(/[。；]+$/, '') ?? '';
    return given === '' ? null : given;
  }

  /** Whether the deviation exceeds the threshold; from zero, any does. */
  #deviates(of: string, against: string): boolean {
    const [now, base] = [numberAt(of, this.#judge) ?? 0, numberAt(against, this.#judge) ?? 0];
    const deviation = ratio(fen(Math.abs(now - base)), fen(Math.abs(base)));
    return deviation === null || deviation >= this.#threshold;
  }

  /** Replaces `{…}` by the report's words and `<…>` by the item's; fields are kept. */
  #fill(text: string, words: Words): string {
    const own = text.replace(/(?<!\{)\{([^{}]+)\}(?!\})/g, (whole, name: string) => this.#own[name] ?? whole);
    return fillWords(own, words);
  }
}

function fillWords(text: string, words: Words): string {
  return text.replace(/<([^<>]+)>/g, (whole, name: string) => words[name] ?? whole);
}

/** The same condition, with the item's values in its references. */
function fillIn<T>(value: T, words: Words): T {
  if (typeof value === 'string') return fillWords(value, words) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => fillIn(each, words)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillIn(each, words)])) as T;
}
