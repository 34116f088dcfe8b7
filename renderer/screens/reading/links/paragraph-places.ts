import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import type { PreviewItem } from '#shared/imports/bring-in/preview';
import type { SourceOutline } from '#shared/imports/source/outline';
import type { SourcePlace } from '#shared/imports/source/source-places';

/** The locations in the files of each text part's paragraphs, by their indexes in the part. */
export function paragraphPlaces(
  items: readonly PreviewItem[],
  files: readonly SourceOutline[],
): ReadonlyMap<ImportItem, readonly (SourcePlace | null)[]> {
  const all = allParagraphs(files);
  return new Map(
    items
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(
        ({ id, paragraphs }) =>
          [
            id,
            inOrder(
              paragraphs.map(({ text }) => text),
              all,
            ),
          ] as const,
      ),
  );
}

interface ExistingParagraph {
  readonly text: string;
  readonly place: SourcePlace;
}

function allParagraphs(files: readonly SourceOutline[]): readonly ExistingParagraph[] {
  return files.flatMap(({ blocks }, file) =>
    blocks.flatMap((each, block): ExistingParagraph[] => {
      if (each.kind === 'paragraph') return stands(each.text, { file, block, row: null, column: null });
      // a document's text may be in a sheet, with a paragraph per row
      return each.rows.flatMap((row, at) =>
        row.slice(1).every((text) => text === '')
          ? stands(row[0] ?? '', { file, block, row: at, column: 0 })
          : [],
      );
    }),
  );
}

function stands(text: string, place: SourcePlace): ExistingParagraph[] {
  const own = text.trim();
  return own === '' ? [] : [{ text: own, place }];
}

/**
 * A table of contents has the same headings, so the longest matching run is meant, and the last among equals.
 * Lines of a text that were joined into a paragraph are found by the first one.
 */
function inOrder(
  wanted: readonly string[],
  all: readonly ExistingParagraph[],
): readonly (SourcePlace | null)[] {
  const [first = ''] = wanted;
  const starts = all.flatMap(({ text }, at) => (begins(first, text) ? [at] : []));
  const runs = (starts.length === 0 ? [0] : starts).map((start) => runFrom(start, wanted, all));
  const found = (run: (typeof runs)[number]) => run.filter((place) => place !== null).length;
  return runs.reduce((best, run) => (found(run) >= found(best) ? run : best), runs[0] ?? []);
}

/** The largest distance between consecutive paragraphs: tables and page numbers may be between them. */
const REACH = 60;

function runFrom(
  start: number,
  wanted: readonly string[],
  all: readonly ExistingParagraph[],
): readonly (SourcePlace | null)[] {
  let next = start;
  return wanted.map((text) => {
    for (let at = next; at < Math.min(all.length, next + REACH); at++) {
      const standing = all[at];
      if (standing === undefined || !begins(text, standing.text)) continue;
      next = at + 1;
      return standing.place;
    }
    return null;
  });
}

function begins(paragraph: string, line: string): boolean {
  const own = paragraph.trim();
  return own === line || (line.length >= 8 && own.startsWith(line));
}
