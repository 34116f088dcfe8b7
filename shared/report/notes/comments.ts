import type { Report, TextPart } from '#shared/report/report';

// Comments are stored among the texts of a report, one entry per location, and are never printed:
// `批注/公开05/2070104/基本支出` → `2026-11-28 16:20 张三：与凭证核对过`. They are therefore saved, undone, logged and
// handed over like any other text.

const PREFIX = '批注/';
const OF_TEXT = '文字/';
const SAID = /^(\d{4}-\d\d-\d\d \d\d:\d\d) ([^：]*)：([\s\S]*)$/;
/** The number of characters by which an own paragraph is found again. */
const QUOTED = 30;

/** A comment on a cell or a paragraph. */
export interface Comment {
  /** Address of a cell, or `文字/决算情况说明/…`. */
  readonly place: string;
  readonly who: string;
  /** Local time, `2026-11-28 16:20`. */
  readonly when: string;
  readonly words: string;
}

/** Whether an entry of `reasons` is a comment, not printed text. */
export function isCommentKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

export function commentKey(place: string): string {
  return PREFIX + place;
}

/** The location of a comment, from its key. */
export function commentPlace(key: string): string {
  return key.slice(PREFIX.length);
}

/** A comment in its stored and displayed form. */
export function sayComment({ who, when, words }: Omit<Comment, 'place'>): string {
  return `${when} ${who.replaceAll('：', ' ')}：${words}`;
}

/** Every comment of a report by location, in order. */
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

/** The location of a paragraph: by key for the template's, by its first characters for one's own. */
export function placeOfParagraph(
  part: TextPart,
  { key, text }: { readonly key: string | null; readonly text: string },
): string {
  return `${OF_TEXT}${part}/${key ?? `“${text.slice(0, QUOTED)}”`}`;
}

/** The part of the text that a comment belongs to; `null` for one on a cell. */
export function partOfComment(place: string): TextPart | null {
  return place.startsWith(OF_TEXT) ? ((place.split('/')[1] ?? null) as TextPart | null) : null;
}
