import type { Report, TextPart } from '#shared/report/report';

// Comments of people are kept among the words of a report, one entry a place, and are never printed:
// `批注/公开05/2070104/基本支出` → `2026-11-28 16:20 张三：与凭证核对过`. So they are saved, undone, logged and handed over
// as every other word is.

const PREFIX = '批注/';
const OF_TEXT = '文字/';
const SAID = /^(\d{4}-\d\d-\d\d \d\d:\d\d) ([^：]*)：([\s\S]*)$/;
/** Characters of a paragraph of one's own by which it is found again. */
const QUOTED = 30;

/** What somebody noted at a cell or a paragraph. */
export interface Comment {
  /** Address of a cell, or `文字/决算情况说明/…`. */
  readonly place: string;
  readonly who: string;
  /** Local time, `2026-11-28 16:20`. */
  readonly when: string;
  readonly words: string;
}

/** Whether an entry of `reasons` is a comment, and nothing that is printed. */
export function isCommentKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

export function commentKey(place: string): string {
  return PREFIX + place;
}

/** The place of a comment by its key. */
export function commentPlace(key: string): string {
  return key.slice(PREFIX.length);
}

/** A comment as it is kept and read. */
export function sayComment({ who, when, words }: Omit<Comment, 'place'>): string {
  return `${when} ${who.replaceAll('：', ' ')}：${words}`;
}

/** Every comment of a report by its place, in the order of places. */
export function commentsOf({ reasons }: Pick<Report, 'reasons'>): ReadonlyMap<string, Comment> {
  const keys = Object.keys(reasons).filter(isCommentKey).sort();
  return new Map(
    keys.map((key) => {
      const said = reasons[key] ?? '';
      const [, when = '', who = '', words = said] = SAID.exec(said) ?? [];
      const place = commentPlace(key);
      return [place, { place, who, when, words }];
    }),
  );
}

/** The place of a paragraph: the template's by its key, one's own by how it begins. */
export function placeOfParagraph(
  part: TextPart,
  { key, text }: { readonly key: string | null; readonly text: string },
): string {
  return `${OF_TEXT}${part}/${key ?? `“${text.slice(0, QUOTED)}”`}`;
}

/** The part of the text in which a comment stands; `null` for one at a cell. */
export function partOfComment(place: string): TextPart | null {
  return place.startsWith(OF_TEXT) ? ((place.split('/')[1] ?? null) as TextPart | null) : null;
}
