import type { ImportPreview } from '#shared/api/imports';
import type { SourcePlace } from '#shared/imports/source/source-places';
import type { Doubt } from './doubts.ts';
import type { Links } from './links.ts';

export type CellMark = 'read' | 'refused';

/** The read and unread parts of a table. */
export interface BlockMarks {
  readonly cells: ReadonlyMap<string, CellMark>;
  /** Rows that were not understood. */
  readonly rows: ReadonlySet<number>;
  /** The recognised form of the table, shown above it; `null` if it was not recognised. */
  readonly title: string | null;
}

const NONE: BlockMarks = { cells: new Map(), rows: new Set(), title: null };

export function marksOf(marks: ReadonlyMap<string, BlockMarks>, file: number, block: number): BlockMarks {
  return marks.get(`${file}/${block}`) ?? NONE;
}

export function cellKey(row: number, column: number): string {
  return `${row}/${column}`;
}

/** Marks of every block, by file and block. */
export function blockMarks(
  { items }: ImportPreview,
  links: Links,
  doubts: readonly Doubt[],
): ReadonlyMap<string, BlockMarks> {
  const marks = new Map<string, { cells: Map<string, CellMark>; rows: Set<number>; title: string | null }>();
  const of = ({ file, block }: SourcePlace) => {
    const key = `${file}/${block}`;
    const standing = marks.get(key) ?? { cells: new Map(), rows: new Set(), title: null };
    marks.set(key, standing);
    return standing;
  };
  for (const item of items) {
    const start = links.startOf(item.id);
    if (start !== null && item.paragraphs.length === 0) of(start).title = item.title;
    for (const { address, refused } of item.cells) {
      const place = links.placeOf(address);
      if (place === null) continue;
      const own = of(place);
      own.title ??= `${item.title}（续）`;
      if (place.row !== null && place.column !== null)
        own.cells.set(cellKey(place.row, place.column), refused === null ? 'read' : 'refused');
    }
  }
  for (const { place } of doubts) {
    if (place === null || place.row === null) continue;
    if (place.column === null) of(place).rows.add(place.row);
    else of(place).cells.set(cellKey(place.row, place.column), 'refused');
  }
  return marks;
}
