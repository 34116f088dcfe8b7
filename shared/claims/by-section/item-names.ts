import type { Paragraph } from '#shared/claims/text/paragraphs';

/** The 项 that a paragraph of a list names. */
export interface ItemNames {
  readonly 类: string;
  readonly 款: string;
  readonly 项: string;
  /** The code, if printed. */
  readonly code: string | null;
  /** Whether the text identifies it as a 项, by its mark or code. */
  readonly isMarked: boolean;
  /** From the first character of the names to one after the last. */
  readonly range: readonly [from: number, to: number];
}

const ORDINAL = String.raw`^\s*(?:\d{1,3}\s*[.．、)）](?!\d)\s*|[（(]\d{1,3}[）)]\s*[、.．]?\s*|[①-⑳]\s*|[（(][一二三四五六七八九十]{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}、\s*)?[“"‘「]?\s*`;
const NAME = String.raw`[^。，,；;：:\d]`;

/** `教育支出（类）普通教育（款）小学教育（项）`; the 类 or the level marks may be missing. */
const MARKED = new RegExp(
  String.raw`${ORDINAL}(?<names>(?:(?<code>\d{7})\s*)?(?:(?<类>${NAME}+?)[（(]类[）)][-—、\s]*)?(?:(?<款>${NAME}+?)[（(]款[）)][-—、\s]*)?(?<项>${NAME}+?)[（(]项[）)])`,
  'd',
);
/** `2010601 行政运行`, possibly after the codes of its 类 and 款. */
const CODED = new RegExp(
  String.raw`${ORDINAL}(?<names>(?<code>\d{7})\s*[-—、]?\s*(?<项>[\u4e00-\u9fa5（）()、]{2,40}?))(?=支出决算|决算|年初|预算|[\d。，,；;：:\s]|$)`,
  'd',
);
/** `一般公共服务支出（201）财政事务（20106）行政运行（2010601）`. */
const CODE_BEHIND = new RegExp(
  String.raw`${ORDINAL}(?<names>(?<类>[^。，（(\d]+)[（(]\d{3}[）)](?<款>[^。，（(\d]+)[（(]\d{5}[）)](?<项>[^。，（(\d]+)[（(](?<code>\d{7})[）)])`,
  'd',
);
/** `教育支出-普通教育-小学教育`. */
const DASHED = new RegExp(
  String.raw`${ORDINAL}(?<names>(?<类>[\u4e00-\u9fa5、]{2,20})\s*[-—–－/]+\s*(?<款>[\u4e00-\u9fa5、（）]{2,30})\s*[-—–－/]+\s*(?<项>[\u4e00-\u9fa5、（）]{2,30}?))(?=支出决算|决算|年初|预算|[\d。，,；;：:\s]|$)`,
  'd',
);

/** The names of 类, 款 and 项 at the start of a paragraph; `null` if there are none. */
export function itemNames(text: string): ItemNames | null {
  for (const pattern of [MARKED, CODE_BEHIND, CODED, DASHED]) {
    const found = pattern.exec(text);
    const range = found?.indices?.groups?.names;
    if (found?.groups === undefined || range === undefined) continue;
    const { 类 = '', 款 = '', 项 = '', code = null } = found.groups;
    return { 类: 类.trim(), 款: 款.trim(), 项: 项.trim(), code, isMarked: pattern !== DASHED, range };
  }
  return null;
}

/** `1.职业年金缴费支出年初预算为`: a name without the mark of its level. */
const BARE = new RegExp(
  String.raw`${ORDINAL}(?<names>(?<项>[\u4e00-\u9fa5、（）()]{4,40}?))(?=(?:的)?(?:年初|全年|调整)?预算(?:数|安排)?(?:为|是|\d|$))`,
  'd',
);

/** The name that begins a line of a list, which only the form can tell to be a 项. */
export function bareItemNames(text: string): ItemNames | null {
  const found = BARE.exec(text);
  const range = found?.indices?.groups?.names;
  if (found?.groups === undefined || range === undefined) return null;
  return { 类: '', 款: '', 项: (found.groups.项 ?? '').trim(), code: null, isMarked: false, range };
}

const LEVEL = new RegExp(
  String.raw`${ORDINAL}[“"]?(?<name>[^。，；：:“”"\d（(]{2,30})[”"]?\s*[（(](?<level>[类款])[）)]`,
);

/** A 款 behind its 类, and what follows its mark. */
const DIVISION = /^[-—、\s]*(?<name>[^。，；：:“”"\d（(]{2,30})[（(]款[）)](?<rest>[\s\S]{0,4})/;
/** Words about an amount: others begin the name of a 项. */
const ABOUT = /^[”"’\s]*(支出|年初|全年|当年|决算|预算|主要|20\d|[\d。，,；;：:]|$)/;

/** The 类 or 款 of a paragraph that names no 项; `null` too if a 项 begins whose name is torn off. */
export function upperName(text: string): { readonly name: string; readonly length: 3 | 5 } | null {
  const found = LEVEL.exec(text);
  if (found?.groups === undefined) return null;
  const { name = '', level } = found.groups;
  if (level === '款') return { name: name.trim(), length: 5 };
  const division = DIVISION.exec(text.slice(found.index + found[0].length))?.groups;
  if (division === undefined) return { name: name.trim(), length: 3 };
  return ABOUT.test(division.rest ?? '') ? { name: (division.name ?? '').trim(), length: 5 } : null;
}

/** The names of the item whose amounts a paragraph states; they may be in the paragraph before. */
export function namesFor(
  { part, index, text }: Paragraph,
  paragraphs: readonly Paragraph[],
): ItemNames | null {
  const own = itemNames(text);
  if (own !== null || !/^\s*(主要用于|年初预算|全年预算|调整预算|支出决算|决算|20\d\d年)/.test(text))
    return own;
  const before = paragraphs.find((each) => each.part === part && each.index === index - 1);
  if (before === undefined || before.numbers.some(({ kind }) => kind === 'amount')) return null;
  return itemNames(before.text);
}

/** Whether two names of a 科目 are equal apart from 和/与, brackets, blanks and a final 支出. */
export function isAlike(a: string, b: string): boolean {
  return a === b || (mayBeAlike(a, b) && plainName(a) === plainName(b));
}

/** Whether the first characters allow it: most pairs of names differ there, which spares reading them whole. */
function mayBeAlike(a: string, b: string): boolean {
  return a[0] === b[0] || LEFT_OUT.test(a) || LEFT_OUT.test(b);
}

/** A beginning that is left out or has two forms; an empty name is like one of brackets alone. */
const LEFT_OUT = /^(?:[\s（）()、“”和与]|$)/;

/** A name without what may differ between names that are alike. */
export function plainName(name: string): string {
  return name
    .replace(/[\s（）()、“”]/g, '')
    .replace(/与/g, '和')
    .replace(/(?<=.{2})(支出)+$/, '');
}

/** A purpose ends at its full stop, or before the next budget or 决算 figure. */
const PURPOSE =
  /主要用于[：:，,]?\s*(?<purpose>[^。；]{4,}?)(?=[。；]|$|[，,]\s*(?:其)?(?:年初预算|全年预算|调整预算|预算数|支出决算|决算数|完成))/d;

/** Returns the stated purpose of a 项 and its range in the text; `null` if none is stated. */
export function purposeIn(
  text: string,
): { readonly words: string; readonly range: readonly [from: number, to: number] } | null {
  const range = PURPOSE.exec(text)?.indices?.groups?.purpose;
  return range === undefined ? null : { words: text.slice(...range).replace(/\s+/g, ''), range };
}
