/** 3号, 9 pt and 4号, in points. */
export const TEXT_POINTS = 16;
export const TABLE_POINTS = 9;
export const CONTENTS_POINTS = 14;
/** 2号. */
export const PART_POINTS = 22;

/** Exact line pitches and the spacing around lines, in twips. */
export const COVER_LINE = 1040;
export const PART_LINE = 840;
export const CONTENTS_TITLE = { line: 700, after: 300 } as const;
export const CONTENTS = { 1: { line: 520, indent: 0 }, 2: { line: 480, indent: 560 } } as const;
export const TABLE_TITLE_LINE = 560;
export const NOTE_LINE = 264;
export const END_LINE = 20;
/** Below a chart; spacing above one differs between programs at the top of a page. */
export const CHART_SPACING = 240;

const TWIPS_PER_PIXEL = 15;

/** Width of a chart in pixels, for text `width` twips wide. */
export function chartWidth(width: number): number {
  return Math.floor(width / TWIPS_PER_PIXEL);
}

/** Height of `pixels` on the page, in twips. */
export function pixelsToTwips(pixels: number): number {
  return pixels * TWIPS_PER_PIXEL;
}
