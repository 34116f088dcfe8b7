import type { PageFlow } from '#main/imports/page/flow';
import { WIDE_GAP } from '#main/imports/page/lines/joined';
import type { Line } from '#main/imports/page/lines/lines';

const DOTTED = /(?:[.…·．⋯_-]\s?){4,}\s*[-–—]?\s*\d{1,4}\s*[-–—]?$|…{2,}\s*\d{1,4}$|(?:[.…·．⋯]\s?){10,}$/;
const SPACED = new RegExp(`\\S${WIDE_GAP}\\d{1,3}$`);
const TITLE = /^目\s*[录次]$/;
/** A table of contents has at least this many entries, unless its title is above it. */
const LEAST = 3;
/** An entry that takes several lines ends with dots; its other lines are within this distance. */
const NEAR = 2;

/** Removes tables of contents: entries that end with dots and a page number, with the lines between them. */
export function withoutContents(pages: readonly PageFlow[]): readonly PageFlow[] {
  let goesOn = false;
  return pages.map((page) => {
    const titled = page.lines.findIndex(({ text }) => TITLE.test(text));
    const from = titled >= 0 ? titled + 1 : goesOn ? 0 : page.lines.length;
    const entries = page.lines.flatMap(({ text }, at) =>
      DOTTED.test(text) || (at >= from && SPACED.test(text)) ? [at] : [],
    );
    const found = entries.length >= (titled >= 0 ? 1 : LEAST);
    goesOn = found && entries.at(-1) === page.lines.length - 1 && page.tables.length === 0;
    return found ? { ...page, lines: page.lines.filter(outside(entries, titled)) } : page;
  });
}

/** Whether a line is not an entry and not just before one. */
function outside(entries: readonly number[], titled: number): (line: Line, at: number) => boolean {
  const left = new Set(entries);
  for (const [index, at] of entries.entries()) {
    const before = entries[index - 1] ?? (titled >= 0 ? titled : at);
    if (at - before <= NEAR + 1) for (let line = before; line < at; line++) left.add(line);
  }
  return (_, at) => !left.has(at);
}
