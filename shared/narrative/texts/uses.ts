import type { RenderedParagraph } from './report-texts.ts';

/** Where a text cites a figure: the paragraph, and the ordinals of its headings: `九（二）`. */
export interface Use {
  readonly paragraph: number;
  readonly under: string;
}

const FIRST = /^([一二三四五六七八九十]+)[、：:．.]/;
const SECOND = /^[（(]([一二三四五六七八九十]+)[）)]/;

/** The paragraphs that cite each reference, in print order. */
export function usesOf(paragraphs: readonly RenderedParagraph[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  let [first, second] = ['', ''];
  paragraphs.forEach(({ text, runs }, paragraph) => {
    const [one, two] = [FIRST.exec(text)?.[1], SECOND.exec(text)?.[1]];
    if (one !== undefined) [first, second] = [one, ''];
    else if (two !== undefined) second = `（${two}）`;
    const use = { paragraph, under: `${first}${second}` };
    for (const reference of new Set(runs.flatMap((run) => run.references)))
      uses.set(reference, [...(uses.get(reference) ?? []), use]);
  });
  return uses;
}
