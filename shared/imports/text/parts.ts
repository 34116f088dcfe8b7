import { titledForm } from '#shared/imports/forms/titles';
import { bareName, plain } from '#shared/imports/label-matching';
import { TEXT_PARTS, type TextPart } from '#shared/report/report';
import type { PartDefinition, TemplatePack } from '#shared/tables/grammar';

export type ReadTexts = Partial<Readonly<Record<TextPart, readonly string[]>>>;

/** 第几部分; some documents count 章 or 篇. */
export const PART = /^第[一二三四五六七八九十]+(部分|章|篇)/;
/** The longest title of a part, in characters. */
export const LONGEST_TITLE = 80;
const FEWEST_PARTS = 2;

type PartId = PartDefinition['id'];

/** Titles of parts by wording, regardless of their numbers; the first match wins. */
const NAMES: readonly (readonly [words: RegExp, part: PartId])[] = [
  [/名词解释|名词术语|专业名词|专业性名词/, '名词解释'],
  [/附件|附表|附录/, '附件'],
  [/决算(公开)?(情况)?说明|情况(的)?说明|说明|其他重要事项|其他公开事项|绩效/, '决算情况说明'],
  [/(决算|预算)(公开)?(报表|表格|表|数据)|^.{0,30}决算公开表/, '部门决算表'],
  [/概况|概述|简介|基本情况|主要职(责|能)/, '部门概况'],
];

interface Stretch {
  readonly part: PartId;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * The texts of a document by part, found by their titles. A title equal to the template's is left to the
 * template; any other becomes the first paragraph, as in a transcription. Explanations of further parts
 * (其他重要事项, 绩效) are appended to 情况说明.
 */
export function readParts(
  paragraphs: readonly string[],
  pack: TemplatePack,
  of: { readonly 部门: string; readonly 年度: number },
): ReadTexts {
  const texts: Partial<Record<TextPart, readonly string[]>> = {};
  for (const { part, title, paragraphs: own } of longest(stretches(paragraphs, pack))) {
    const id = TEXT_PARTS.find((each) => each === part);
    if (id === undefined) continue;
    const definition = pack.parts.find((each) => each.id === part);
    const usual = definition === undefined ? '' : `${definition.ordinal} ${titleOf(definition, of)}`;
    const words = id === '决算情况说明' ? own : withoutRows(own);
    const said = title.replace(/\s+/g, ' ') === usual ? words.slice(1) : words;
    texts[id] = [...(texts[id] ?? []), ...said];
  }
  return texts;
}

/**
 * Below the title of a form stand its rows, whether or not they were recognised as a table: only sentences among
 * them are text.
 */
function withoutRows(paragraphs: readonly string[]): readonly string[] {
  const at = paragraphs.findIndex(
    (text, index) => index > 0 && !NUMBERED.test(text) && titledForm(text) !== null,
  );
  if (at === -1) return paragraphs;
  const isTitled = partNamed(paragraphs[at - 1] ?? '') === '部门决算表';
  return [...paragraphs.slice(0, isTitled ? at - 1 : at), ...paragraphs.slice(at).filter(isSentence)];
}

const SHORTEST_SENTENCE = 15;

function isSentence(text: string): boolean {
  return text.length >= SHORTEST_SENTENCE && /[，。；]|[：:]$/.test(text);
}

/** The range of each part, up to the next title. Documents without numbered parts still name them. */
function stretches(paragraphs: readonly string[], pack: TemplatePack): readonly Stretch[] {
  const numbered = startsIn(paragraphs, (text) => partTitled(text, pack)?.id ?? null);
  const named =
    new Set(numbered.map(({ part }) => part)).size < FEWEST_PARTS
      ? changesOf(startsIn(paragraphs, partNamed))
      : numbered;
  const starts = named.length > 0 ? named : explanationAlone(paragraphs);
  return starts.map(({ at, part }, index) => ({
    part,
    title: paragraphs[at] ?? '',
    paragraphs: paragraphs.slice(at, starts[index + 1]?.at ?? paragraphs.length),
  }));
}

/** Words of a page that publishes one section alone, such as 三公 经费. */
const SECTION_ALONE = /(收入|支出|经费|收支|总体)[^，。；,;:：]{0,16}(情况|说明)[。：:]?$/;
const LINES_OF_COVER = 12;
const NUMBERED = /^\s*[（(]?[一二三四五六七八九十]+[、.．）)]/;

/** The explanation begins at the first heading of a section, if the document names no part. */
function explanationAlone(
  paragraphs: readonly string[],
): readonly { readonly at: number; readonly part: PartId }[] {
  if (!paragraphs.slice(0, LINES_OF_COVER).some((text) => /决算/.test(text))) return [];
  const at = paragraphs.findIndex((text) => text.length <= LONGEST_TITLE && SECTION_ALONE.test(text.trim()));
  if (at === -1) return [];
  // a title above the headings is not one of them
  const isTitle = !NUMBERED.test(paragraphs[at] ?? '') && NUMBERED.test(paragraphs[at + 1] ?? '');
  return [{ at: isTitle ? at + 1 : at, part: '决算情况说明' }];
}

function startsIn(
  paragraphs: readonly string[],
  partOf: (text: string) => PartId | null,
): readonly { readonly at: number; readonly part: PartId }[] {
  return paragraphs.flatMap((text, at) => {
    const part = partOf(text);
    return part === null ? [] : [{ at, part }];
  });
}

/** Within a part, a heading that could name it is one of its own: （十）其他重要事项的情况说明. */
function changesOf<T extends { readonly part: PartId }>(starts: readonly T[]): readonly T[] {
  return starts.filter(({ part }, index) => part !== starts[index - 1]?.part);
}

/** A table of contents names every part too; among ranges with one number, the longest is the part. */
function longest(found: readonly Stretch[]): readonly Stretch[] {
  const best = new Map<string, Stretch>();
  for (const each of found) {
    const key = `${PART.exec(plain(each.title))?.[0] ?? ''}${each.part}`;
    const other = best.get(key);
    if (other === undefined || each.paragraphs.length > other.paragraphs.length) best.set(key, each);
  }
  const kept = new Set(best.values());
  return found.filter((each) => kept.has(each));
}

/** The part whose title a paragraph is. Words outweigh the ordinal: documents number differently. */
export function partTitled(text: string, pack: TemplatePack): PartDefinition | null {
  if (text.length > LONGEST_TITLE || !PART.test(text) || /[。；]/.test(text)) return null;
  const words = plain(text);
  const named = pack.parts.filter(({ title }) => words.endsWith(plain(title.replace(/\{.*?\}/g, ''))));
  const best = named.toSorted((a, b) => b.title.length - a.title.length)[0];
  if (best !== undefined) return best;
  const id = NAMES.find(([pattern]) => pattern.test(words.replace(PART, '')))?.[1];
  return (
    pack.parts.find((part) => part.id === id) ??
    pack.parts.find(({ ordinal }) => words.startsWith(ordinal)) ??
    null
  );
}

/** Titles without 第几部分, by their endings. */
const BARE: readonly (readonly [words: RegExp, part: PartId])[] = [
  [/名词解释$/, '名词解释'],
  [/(决算(收支)?情况|决算公开|决算)(的)?说明$|^其他重要事项(的)?情况说明$/, '决算情况说明'],
  [/决算(公开)?(报表|表格|表)$/, '部门决算表'],
  [/(部门|单位)?(基本)?概况$|^(部门|单位)基本情况$/, '部门概况'],
];
const LONGEST_BARE_TITLE = 40;

/** The part whose title a text is, without 第几部分. */
export function partNamed(text: string): PartId | null {
  const words = bareName(text);
  if (
    words.length > LONGEST_BARE_TITLE ||
    /[。;,:]/.test(words) ||
    /(收入|支出|总体|拨款|基金|资本).{0,12}(说明|表)$/.test(words)
  )
    return null;
  return BARE.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

export function titleOf(part: PartDefinition, of: { readonly 部门: string; readonly 年度: number }): string {
  return part.title.replaceAll('{部门}', of.部门).replaceAll('{年度}', String(of.年度));
}
