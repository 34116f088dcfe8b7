import type { PageFlow } from './flow.ts';
import { WIDE_GAP } from './joined.ts';
import type { Line } from './lines.ts';

const DOTTED = /(?:[.…·．⋯_-]\s?){4,}\s*[-–—]?\s*\d{1,4}\s*[-–—]?$|…{2,}\s*\d{1,4}$|(?:[.…·．⋯]\s?){10,}$/;
const SPACED = new RegExp(`\\S${WIDE_GAP}\\d{1,3}$`);
const TITLE = /^目\s*[录次]$/;
/** A run of entries has at least as many as this, unless the title stands above it. */
const LEAST = 3;
/** An entry that takes several lines ends with the dots; the others stand this near to one. */
const NEAR = 2;

/** Leaves out lists of contents: entries that end with dots and a page number, with what stands among them. */
export function withoutContents(pages: readonly PageFlow[]): readonly PageFlow[] {
  return pages.map((page) => {
    const titled = page.lines.findIndex(({ text }) => TITLE.test(text));
    const entry = (line: Line, at: number) =>
      DOTTED.test(line.text) || (titled >= 0 && at > titled && SPACED.test(line.text));
    const entries = page.lines.flatMap((line, at) => (entry(line, at) ? [at] : []));
    if (entries.length < (titled >= 0 ? 1 : LEAST)) return page;
    const left = new Set(entries);
    for (const [index, at] of entries.entries()) {
      const before = index === 0 ? (titled >= 0 ? titled : at) : (entries[index - 1] ?? at);
      if (at - before <= NEAR + 1) for (let line = before; line < at; line++) left.add(line);
    }
    return { ...page, lines: page.lines.filter((_, at) => !left.has(at)) };
  });
}
