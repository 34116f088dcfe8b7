import type { Paragraph } from '#shared/narrative/writing/write';
import type { ParagraphEntry, TemplateEntry } from '#shared/report/report';

/** A paragraph of a part, with the template's version. */
export interface ExistingParagraph {
  /** Key of the template's paragraph it replaces; `null` if it replaces none. */
  readonly key: string | null;
  readonly markup: string;
  /** Whether the text is the report's own. */
  readonly own: boolean;
  readonly template: Paragraph | null;
}

type Entries = readonly ParagraphEntry[];

/** Whether a part follows the template: new paragraphs of the template then appear in it automatically. */
export function followsTemplate(entries: Entries | null): boolean {
  return entries === null || entries.some(isTemplateEntry);
}

/**
 * The paragraphs of a part in print order: the template's, reworded, omitted, moved and added to according to
 * `entries`. Paragraphs added to the template since follow the same paragraph as in the template.
 */
export function existingParagraphs(
  template: readonly Paragraph[],
  entries: Entries | null,
): readonly ExistingParagraph[] {
  if (entries === null) return template.map(asInTemplate);
  if (!followsTemplate(entries)) return entries.map((entry) => ownParagraph(String(entry)));
  const byKey = new Map(template.map((paragraph) => [paragraph.key, paragraph]));
  const listed = new Set(entries.filter(isTemplateEntry).map(({ key }) => key));
  const newcomers = behind(template, ({ key }) => key, listed);
  const comeAfter = (key: string | null) => (newcomers.get(key) ?? []).map(asInTemplate);
  return [
    ...comeAfter(null),
    ...entries.flatMap((entry) => {
      if (typeof entry === 'string') return [ownParagraph(entry)];
      return [...standing(entry, byKey.get(entry.key) ?? null), ...comeAfter(entry.key)];
    }),
  ];
}

/**
 * Returns the entries to store so that a part reads as `edited`; `null` if that equals the template. Paragraphs
 * of the template missing from `edited` are omitted from now on; own texts for paragraphs that the template
 * currently lacks are kept.
 */
export function entriesFor(
  edited: readonly Pick<ExistingParagraph, 'key' | 'markup'>[],
  template: readonly Paragraph[],
  before: Entries | null,
): Entries | null {
  const present = edited.filter(({ key, markup }) => key !== null || markup.trim() !== '');
  if (!followsTemplate(before))
    return present.map(({ markup }) => markup).filter((markup) => markup.trim() !== '');
  const byKey = new Map(template.map((paragraph) => [paragraph.key, paragraph.markup]));
  const used = new Set<string>();
  const kept = present.map(({ key, markup }): ParagraphEntry => {
    if (key === null || used.has(key) || !byKey.has(key)) return markup;
    used.add(key);
    return { key, markup: markup === byKey.get(key) ? null : markup.trim() };
  });
  const leftOut = template.map(({ key }): TemplateEntry => ({ key, markup: '' }));
  const whole = withMissing(withMissing(kept, leftOut), (before ?? []).filter(isTemplateEntry));
  return isTemplate(whole, template) ? null : whole;
}

export function isTemplateEntry(entry: ParagraphEntry): entry is TemplateEntry {
  return typeof entry !== 'string';
}

function isTemplate(entries: Entries, template: readonly Paragraph[]): boolean {
  const plain = entries.length === template.length;
  return (
    plain &&
    entries.every(
      (entry, at) => isTemplateEntry(entry) && entry.markup === null && entry.key === template[at]?.key,
    )
  );
}

function asInTemplate(template: Paragraph): ExistingParagraph {
  return { key: template.key, markup: template.markup, own: false, template };
}

function ownParagraph(markup: string): ExistingParagraph {
  return { key: null, markup, own: true, template: null };
}

function standing({ key, markup }: TemplateEntry, template: Paragraph | null): readonly ExistingParagraph[] {
  if (template === null || markup === '') return [];
  return markup === null ? [asInTemplate(template)] : [{ key, markup, own: true, template }];
}

/** The entries plus those of `all` that they lack, each after the one it follows in `all`. */
function withMissing(entries: Entries, all: readonly TemplateEntry[]): Entries {
  const listed = new Set(entries.filter(isTemplateEntry).map(({ key }) => key));
  const missing = behind(all, ({ key }) => key, listed);
  return [
    ...(missing.get(null) ?? []),
    ...entries.flatMap((entry) => [entry, ...(isTemplateEntry(entry) ? (missing.get(entry.key) ?? []) : [])]),
  ];
}

/** Unlisted items by the listed one they follow; `null` for those before any. */
function behind<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  listed: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly T[]> {
  const groups = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const item of items) {
    if (listed.has(keyOf(item))) last = keyOf(item);
    else groups.set(last, [...(groups.get(last) ?? []), item]);
  }
  return groups;
}

/** Paragraphs of the template that a part omits. */
export function missingFromPart(
  template: readonly Paragraph[],
  entries: Entries | null,
): readonly Paragraph[] {
  const leftOut = new Set(
    (entries ?? []).flatMap((entry) => (isTemplateEntry(entry) && entry.markup === '' ? [entry.key] : [])),
  );
  return template.filter(({ key }) => leftOut.has(key));
}
