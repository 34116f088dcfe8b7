import type { PageFlow } from '#main/imports/page/flow';
import type { Line } from '#main/imports/page/lines/lines';

/** Headers and footers are within this share of the page's height from its edge. */
const MARGIN = 0.13;
/** The number of lines examined at each end of a page. */
const DEEP = 3;
/** The number of pages, and the share of them, on which text must recur at the same position. */
const PAGES = 3;
const SHARE = 0.3;
const PAGE_NUMBER = /^[-–—~·•\s]*第?\s*(\d{1,4})\s*页?\s*(?:[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-–—~·•\s]*$/;
/** Text above a table that recurs on many pages at the same position. */
const OF_TABLE = /单位|编制|部门[:：]|表$|^表|^公开|附[表件]|^目\s*录$/;

/** Removes page numbers, and text repeated at the top and bottom of pages. */
export function withoutRunning(pages: readonly PageFlow[]): readonly PageFlow[] {
  const outer = pages.map((page) => outerLines(page));
  const numbering = commonNumbering(pages, outer);
  const repeated = repeatedWords(pages, outer);
  return pages.map((page, index) => {
    const runs = outer[index]?.filter(
      (line) => isPageNumber(line, page.page, numbering, pages.length) || repeated.has(wordsAt(line, page)),
    );
    return runs === undefined || runs.length === 0
      ? page
      : { ...page, lines: page.lines.filter((line) => !runs.includes(line)) };
  });
}

function outerLines({ lines, height, tables }: PageFlow): readonly Line[] {
  const first = Math.min(MARGIN * height, ...tables.map(({ top }) => top));
  const last = Math.max((1 - MARGIN) * height, ...tables.map(({ bottom }) => bottom));
  const above = lines.slice(0, DEEP).filter(({ base }) => base < first);
  const below = lines.slice(-DEEP).filter(({ base }) => base > last);
  return [...above, ...below];
}

/** The offset of printed page numbers, as far as several pages agree. */
function commonNumbering(
  pages: readonly PageFlow[],
  outer: readonly (readonly Line[])[],
): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const [index, lines] of outer.entries()) {
    for (const line of lines) {
      const number = printedNumber(line);
      if (number === null) continue;
      const shift = number - (pages[index]?.page ?? 0);
      counts.set(shift, (counts.get(shift) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([shift]) => shift));
}

function printedNumber({ text }: Line): number | null {
  const found = PAGE_NUMBER.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function isPageNumber(line: Line, page: number, numbering: ReadonlySet<number>, count: number): boolean {
  const number = printedNumber(line);
  if (number === null) return false;
  return numbering.has(number - page) || (count <= 2 && number === page);
}

function repeatedWords(pages: readonly PageFlow[], outer: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, lines] of outer.entries()) {
    const page = pages[index];
    if (page === undefined) continue;
    for (const words of new Set(lines.map((line) => wordsAt(line, page)))) {
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  const least = Math.max(PAGES, SHARE * pages.length);
  return new Set(
    [...counts]
      .filter(([words, count]) => count >= least && !OF_TABLE.test(words.slice(words.indexOf('|') + 1)))
      .map(([words]) => words),
  );
}

function wordsAt({ text, base }: Line, { height }: PageFlow): string {
  const edge =
    base < height / 2 ? `above ${Math.round(base / 4)}` : `below ${Math.round((height - base) / 4)}`;
  const words = text.replace(/\d+\s*$|^\s*\d+/, '#').trim();
  return `${edge}|${!/\p{L}/u.test(words) ? text : words}`;
}
