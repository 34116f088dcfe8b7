import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { Engine } from './engine.ts';

/** A character in page coordinates. */
export interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly y: number;
  readonly style: Style;
  /** Whether the file has no code for the character. */
  readonly unknown: boolean;
}

/** Properties shared by all characters of one piece of text. */
interface Style {
  readonly size: number;
  /** Quarter turns, anticlockwise, of the writing; `null` for slanted writing. */
  readonly quarters: number | null;
  readonly hidden: boolean;
}

const INVISIBLE = 3;
const HYPHEN = new Set([0x02, 0xfffe, 0xad]);
/** Tabs are drawn as gaps. */
const UNSEEN = new Set([0x09, 0x0a, 0x0d]);
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
/** Signs of Wingdings and the like, such as bullets of lists, are not text. */
const FIRST_SIGN = 0xf000;
const LAST_SIGN = 0xf0ff;
const FIRST_PRINTED = 32;
const REPLACEMENT = 0xfffd;
const HIGH_HALF = 0xd800;
const LOW_HALF = 0xdc00;
const AFTER_HALVES = 0xe000;

/** The characters of a page at their positions, without those that PDFium adds between words and lines. */
export function writtenOn(engine: Engine, page: number): readonly Written[] {
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    const count = call.FPDFText_CountChars(text);
    if (count > LIMITS.pdf.charactersPerPage) {
      throw new Refusal('有一页的文字太多，不像是一份决算公开，没有读入');
    }
    return characters(engine, text, count);
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

function characters(engine: Engine, text: number, count: number): readonly Written[] {
  const { call } = engine;
  const written: Written[] = [];
  let object = 0;
  let style: Style | null = null;
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode(text, index);
    if (UNSEEN.has(code) || (code >= FIRST_SIGN && code <= LAST_SIGN)) continue;
    if (call.FPDFText_IsGenerated(text, index) === 1) continue;
    const owner = call.FPDFText_GetTextObject(text, index);
    if (style === null || owner !== object) style = styleOf(engine, text, index, owner);
    object = owner;
    const last = written.at(-1);
    if (code >= LOW_HALF && code < AFTER_HALVES && last !== undefined) {
      written[written.length - 1] = { ...last, text: last.text + String.fromCharCode(code) };
    } else written.push(placed(engine, text, index, code, style));
  }
  return written;
}

function placed(engine: Engine, text: number, index: number, code: number, style: Style): Written {
  const { call, answer } = engine;
  call.FPDFText_GetLooseCharBox(text, index, answer);
  const [left, top, right, bottom] = engine.four();
  call.FPDFText_GetCharOrigin(text, index, answer, answer + 8);
  const [x, y] = engine.two();
  const unknown = isUnknown(code) || call.FPDFText_HasUnicodeMapError(text, index) === 1;
  return { text: characterOf(code), left, top, right, bottom, x, y, style, unknown };
}

function isUnknown(code: number): boolean {
  return code < FIRST_PRINTED || code === REPLACEMENT || (code >= FIRST_PRIVATE && code <= LAST_PRIVATE);
}

function characterOf(code: number): string {
  if (HYPHEN.has(code)) return '-';
  if (code >= HIGH_HALF && code < LOW_HALF) return String.fromCharCode(code);
  return code >= FIRST_PRINTED && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function styleOf(engine: Engine, text: number, index: number, owner: number): Style {
  const { call, answer } = engine;
  const size = call.FPDFText_GetFontSize(text, index);
  call.FPDFText_GetMatrix(text, index, answer);
  const [a, b, c, d] = engine.four();
  return {
    size: size * (Math.hypot(c, d) || 1),
    quarters: quartersOf(a, b),
    hidden: owner !== 0 && call.FPDFTextObj_GetTextRenderMode(owner) === INVISIBLE,
  };
}

function quartersOf(a: number, b: number): number | null {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(quarters);
  return Math.abs(quarters - whole) > 0.08 ? null : whole & 3;
}
