import type { Glyph, PageContent, Rule } from '#main/imports/page/content';
import { drawnOn, type Stroke } from './drawn.ts';
import type { Engine } from './engine.ts';
import { type Box, type Turn, turned } from './turn.ts';
import { type Written, writtenOn } from './written.ts';

/** A page of a PDF as displayed, and facts about it for the remarks. */
export interface SeenPage extends PageContent {
  readonly pictures: number;
  /** Number of characters in a layer that is not printed, such as recognised text under a scan. */
  readonly hidden: number;
  /** Number of characters of slanted writing, such as a watermark, which is omitted. */
  readonly slanted: number;
  /** Number of characters without a code in the file. */
  readonly unknown: number;
}

/** Coordinates beyond this are not on paper. */
const FARTHEST = 20_000;

/** Reads the content of a loaded page, turned upright. */
export function pageContent(engine: Engine, page: number): SeenPage {
  const written = writtenOn(engine, page);
  const { strokes, pictures } = drawnOn(engine, page);
  const straight = written.filter(({ style }) => style.quarters !== null);
  const box = boxOf(engine, page);
  const turn = turned(box, engine.call.FPDFPage_GetRotation(page) + lyingQuarters(engine, page, straight));
  return {
    width: turn.width,
    height: turn.height,
    glyphs: straight.filter(onPaper).map((each) => glyph(each, turn)),
    rules: strokes.filter(withinReach).map((stroke) => rule(stroke, turn)),
    pictures,
    hidden: written.filter(({ style, text }) => style.hidden && text.trim() !== '').length,
    slanted: written.length - straight.length,
    unknown: straight.filter((each) => each.unknown).length,
  };
}

function boxOf({ call, answer, four }: Engine, page: number): Box {
  call.FPDF_GetPageBoundingBox(page, answer);
  const [left, top, right, bottom] = four();
  return { left, top, right, bottom };
}

/**
 * The number of quarter turns by which most of the writing is still rotated when the page is turned as declared.
 */
function lyingQuarters({ call }: Engine, page: number, written: readonly Written[]): number {
  const rotation = call.FPDFPage_GetRotation(page);
  const counts = [0, 0, 0, 0];
  for (const { style } of written) {
    const lying = ((style.quarters ?? 0) - rotation) & 3;
    counts[lying] = (counts[lying] ?? 0) + 1;
  }
  return Math.max(
    0,
    counts.findIndex((count) => count > written.length / 2),
  );
}

function onPaper({ x, y, left, right }: Written): boolean {
  return isNear(x) && isNear(y) && isNear(left) && isNear(right);
}

function withinReach({ x0, y0, x1, y1 }: Stroke): boolean {
  return isNear(x0) && isNear(y0) && isNear(x1) && isNear(y1);
}

function isNear(value: number): boolean {
  return Math.abs(value) < FARTHEST;
}

function glyph({ text, left, right, top, bottom, x, y, style }: Written, turn: Turn): Glyph {
  const [one, other] = [turn.across(left, bottom), turn.across(right, top)];
  return {
    text,
    left: Math.min(one, other),
    right: Math.max(one, other),
    base: turn.down(x, y),
    size: style.size,
  };
}

function rule({ x0, y0, x1, y1 }: Stroke, turn: Turn): Rule {
  const [left, right] = ordered(turn.across(x0, y0), turn.across(x1, y1));
  const [top, bottom] = ordered(turn.down(x0, y0), turn.down(x1, y1));
  return right - left >= bottom - top
    ? { level: true, at: (top + bottom) / 2, from: left, to: right }
    : { level: false, at: (left + right) / 2, from: top, to: bottom };
}

function ordered(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one];
}
