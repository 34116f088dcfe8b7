import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import type { PreviewItem } from '#shared/imports/bring-in/preview';
import type { SourceOutline } from '#shared/imports/source/outline';
import type { SourcePlace } from '#shared/imports/source/source-places';

/** Where the paragraphs of each part of the text stand in the files, by their numbers in the part. */
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
      // the words of a document may stand in a sheet, a paragraph a row
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
 * A list of contents has the same headings, so that the run which matches longest is meant, of equals the last. Lines of a text that were
 * joined to a paragraph are found by the first of them.
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

/** How far on a paragraph may stand behind the one before: tables and page numbers lie between. */
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
