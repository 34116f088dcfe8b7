import type { ListedEntry, SetBlock, SetGrid, SetSection } from '#main/exports/docx/set/blocks';
import type { TableLayout } from '#main/exports/docx/set/table/layout';
import type { Chart } from '#shared/publication/blocks';
import { assertNever } from '#shared/result';
import { type Bookmarks, contentsXml } from './contents.ts';
import type { Controls } from './controls.ts';
import { headingXml, paragraphXml } from './paragraphs.ts';
import { STYLE } from './styles.ts';
import { tableXml } from './tables.ts';
import { asideXml, coverXml, titleXml } from './titles.ts';
import { plainParagraph } from './xml.ts';

/** The inputs for writing the body of one edition. */
export interface BodySetup {
  /** The office's own cover, replacing ours. */
  readonly cover: readonly string[] | null;
  readonly coverSize: number;
  readonly contents: readonly ListedEntry[];
  readonly bookmarks: Bookmarks;
  readonly controls: Controls;
  readonly writeTable: (table: TableLayout) => Iterable<string>;
}

/** Consecutive blocks without a chart. */
export type Stretch = readonly SetBlock[];

export type SectionPart = { readonly stretch: Stretch } | { readonly chart: Chart };

/** A section as stretches of blocks, and the charts between them, which the docx library writes. */
export function stretchesAndCharts({ blocks }: SetSection): readonly SectionPart[] {
  const parts: ({ stretch: SetBlock[] } | { chart: Chart })[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === 'chart') parts.push({ chart: block.chart });
    else if (last !== undefined && 'stretch' in last) last.stretch.push(block);
    else parts.push({ stretch: [block] });
  }
  return parts;
}

/** The XML of a stretch, piece by piece; the last piece is a paragraph. */
export function* stretchXml(stretch: Stretch, width: number, setup: BodySetup): Generator<string> {
  for (const block of stretch) yield* blockXml(block, width, setup);
}

function blockXml(block: SetBlock, width: number, setup: BodySetup): Iterable<string> {
  switch (block.kind) {
    case 'cover':
      return setup.cover === null ? coverXml(block.lines, setup.coverSize) : [...setup.cover, SECTION_END];
    case 'contents':
      // A section must end in a paragraph.
      return [
        plainParagraph(STYLE.contentsTitle, block.title),
        contentsXml(setup.contents, setup.bookmarks, width),
        SECTION_END,
      ];
    case 'part':
      return [titleXml(STYLE.part, block.lines, setup.bookmarks.get(block.anchor))];
    case 'heading':
      return [headingXml(block, setup.bookmarks.get(block.anchor))];
    case 'paragraph':
      return [paragraphXml(block, setup.controls)];
    case 'grid':
      return gridXml(block, width, setup);
    case 'chart':
      throw new Error('a chart stands between stretches');
    default:
      return assertNever(block);
  }
}

/** Of minimal height. */
const SECTION_END = `<w:p><w:pPr><w:pStyle w:val="${STYLE.end}"/></w:pPr></w:p>`;

function* gridXml(
  { grid, lines, asides, table }: SetGrid,
  width: number,
  setup: BodySetup,
): Generator<string> {
  const isListed = grid.unlisted !== true;
  const bookmark = isListed ? setup.bookmarks.get(grid.anchor) : undefined;
  yield titleXml(isListed ? STYLE.tableTitle : STYLE.annexTitle, lines, bookmark);
  for (const texts of asides) yield asideXml(texts, width);
  yield* setup.writeTable(table);
  for (const note of grid.notes) yield plainParagraph(STYLE.tableNote, note);
  if (grid.notes.length === 0) yield SECTION_END;
}

/** Writes each table once, for any number of editions. */
export function tablesOnce(editions: number): (table: TableLayout) => Iterable<string> {
  if (editions === 1) return tableXml;
  const written = new Map<TableLayout, readonly string[]>();
  return (table) => {
    const known = written.get(table) ?? [...tableXml(table)];
    written.set(table, known);
    return known;
  };
}
