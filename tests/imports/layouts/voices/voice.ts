// A place's own wording: what differs from the national sentences in more than a manner.
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { FigureRow } from '../figures.ts';
import type { WordsPart } from '../words/document.ts';
import { heading, type Said, say } from '../words/said.ts';
import { direction, reason, type Story } from '../words/story.ts';

/** The parts of a document after its cover. */
export type Voice = (story: Story) => readonly WordsPart[];

/** A part of a voice; the text of 说明 is where errors are planted. */
export function part(
  id: WordsPart['id'],
  title: string,
  said: readonly (Said | string)[] = [],
  tables = false,
): WordsPart {
  return { id, title, said: said.map((each) => (typeof each === 'string' ? heading(each) : each)), tables };
}

/** An invented figure of last year near this year's. */
export function past({ department }: Story, now: number, number: number): number {
  const share = ((department.seed * 7 + number * 13) % 41) - 20;
  return Math.round((now * (100 + share)) / 100 / department.grain) * department.grain;
}

export interface Wording {
  /** `较上年决算数`, `比2020年`. */
  readonly than: string;
  readonly more?: string;
  readonly less?: string;
  readonly up?: string;
  readonly down?: string;
  /** Said of equal figures, after `than`. */
  readonly even?: string;
  readonly why?: boolean;
}

/** `较上年决算数增加1.20万元，增长3.1%，主要原因是…`. */
export function against(story: Story, now: number, last: number, wording: Wording): Said {
  const { than, more = '增加', less = '减少', up = '增长', down = '下降', even = '无增减变化' } = wording;
  if (now === last) return say`${than}${even}`;
  const rise = now > last;
  const amount = say`${than}${direction(rise, more, less)}${story.speech.money(Math.abs(now - last))}`;
  const share =
    last === 0 ? say`` : say`，${direction(rise, up, down)}${story.speech.percent(now - last, last)}`;
  const why = wording.why === false ? say`` : say`，主要原因是${reason(story, rise, Math.abs(now) % 4)}`;
  return say`${amount}${share}${why}`;
}

/** Rows of a form whose code has this many digits. */
export function rowsOf(
  { figures }: Story,
  table: '公开02' | '公开03' | '公开05' | '公开07',
  length: number,
): readonly FigureRow[] {
  return figures[table].filter(({ code }) => code?.length === length);
}

export function nameOf(story: Story, code: string, length: number): string {
  return functionalSubjects(story.year).nameOf(code.slice(0, length)) ?? '';
}

/** 年初预算 of a 科目 with all below it. */
export function initialOf({ department }: Story, code: string): number {
  return [...department.initial].reduce(
    (sum, [each, amount]) => (each.startsWith(code) ? sum + amount : sum),
    0,
  );
}

/** One class of 公开06, such as 301. */
export function economicOf({ figures }: Story, ...codes: readonly string[]): number {
  return codes.reduce(
    (sum, code) => sum + (figures.公开06.find((row) => row.code === code)?.cells.决算数 ?? 0),
    0,
  );
}
