import { TEXT_PARTS, type TextPart } from '../report/report.ts';
import type { PartDefinition, TemplatePack } from '../tables/grammar.ts';
import { plain } from './words.ts';

export type ReadTexts = Partial<Readonly<Record<TextPart, readonly string[]>>>;

export const PART = /^第[一二三四五六七八九十]+部分/;
const LONGEST_TITLE = 80;

interface Stretch {
  readonly part: PartDefinition;
  readonly paragraphs: readonly string[];
}

/**
 * The texts of a document by its parts, found by their titles. A title that says what the template says is left to
 * it; another stands as the first paragraph, as in a transcription.
 */
export function readParts(
  paragraphs: readonly string[],
  pack: TemplatePack,
  of: { readonly 部门: string; readonly 年度: number },
): ReadTexts {
  const texts: Partial<Record<TextPart, readonly string[]>> = {};
  for (const { part, paragraphs: own } of longest(stretches(paragraphs, pack))) {
    const id = TEXT_PARTS.find((each) => each === part.id);
    if (id === undefined) continue;
    const usual = `${part.ordinal} ${titleOf(part, of)}`;
    const [title = '', ...rest] = own;
    texts[id] = title.replace(/\s+/g, ' ') === usual ? rest : own;
  }
  return texts;
}

/** Where each part begins, with what stands until the next. */
function stretches(paragraphs: readonly string[], pack: TemplatePack): readonly Stretch[] {
  const starts = paragraphs.flatMap((text, at) => {
    const part = partTitled(text, pack);
    return part === null ? [] : [{ at, part }];
  });
  return starts.map(({ at, part }, index) => ({
    part,
    paragraphs: paragraphs.slice(at, starts[index + 1]?.at ?? paragraphs.length),
  }));
}

/** A list of contents names every part too; what holds most is the part itself. */
function longest(found: readonly Stretch[]): readonly Stretch[] {
  return found.filter(
    ({ part, paragraphs }) =>
      !found.some((other) => other.part === part && other.paragraphs.length > paragraphs.length),
  );
}

/** The part that a paragraph is the title of. The words count more than the ordinal: documents number otherwise. */
export function partTitled(text: string, pack: TemplatePack): PartDefinition | null {
  if (text.length > LONGEST_TITLE || !PART.test(text) || /[。；]/.test(text)) return null;
  const words = plain(text);
  const named = pack.parts.filter(({ title }) => words.endsWith(plain(title.replace(/\{.*?\}/g, ''))));
  const best = named.toSorted((a, b) => b.title.length - a.title.length)[0];
  const loosely = pack.parts.find(({ id }) => words.includes(plain(id)));
  return best ?? loosely ?? pack.parts.find(({ ordinal }) => words.startsWith(ordinal)) ?? null;
}

export function titleOf(part: PartDefinition, of: { readonly 部门: string; readonly 年度: number }): string {
  return part.title.replaceAll('{部门}', of.部门).replaceAll('{年度}', String(of.年度));
}
