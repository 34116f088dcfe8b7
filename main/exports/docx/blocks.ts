import { type FileChild, Paragraph, StyleLevel, TableOfContents, TabStopType } from 'docx';
import { type Grid, metaLines, type PublicationBlock } from '#shared/publication/blocks';
import type { ControlledFigure } from '#shared/publication/trace/manifest';
import { assertNever } from '#shared/result';
import { chartParagraph } from './chart.ts';
import { coverParagraphs } from './cover.ts';
import type { SettledText } from './pages/settle.ts';
import { place } from './place.ts';
import { heldRuns, textRuns, wordsOf } from './runs.ts';
import { PART_POINTS, STYLE } from './styles.ts';
import type { LaidOutTable } from './table/rows.ts';
import { paragraphXml } from './texts.ts';

/** What blocks are written with. */
export interface Writing {
  /** Of the text area, in twips. */
  readonly width: number;
  readonly coverSize: number;
  readonly tableTitleSize: number;
  readonly gathered: Gathered;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly layOut: (grid: Grid) => LaidOutTable;
  readonly settle: (text: string) => SettledText;
  /** A title of that size, in points, its lines broken by sense. */
  readonly title: (text: string, size: number) => string;
}

/** What is written as prepared XML, in the order of its places, and the figures in it. */
export interface Gathered {
  readonly pieces: (LaidOutTable | string)[];
  readonly figures: ControlledFigure[];
}

/** Blocks as Word paragraphs. Running text and tables, of which there is much, get places that are filled later. */
export function wordBlocks(blocks: readonly PublicationBlock[], writing: Writing): readonly FileChild[] {
  const { pieces, figures } = writing.gathered;
  const children: FileChild[] = [];
  let text: string[] = [];
  const close = () => {
    if (text.length === 0) return;
    pieces.push(text.join(''));
    children.push(place());
    text = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      text.push(paragraphXml(block.runs, writing.settle(wordsOf(block.runs)), figures));
    } else {
      close();
      children.push(...wordBlock(block, writing));
    }
  }
  close();
  return children;
}

type ShortBlock = Exclude<PublicationBlock, { readonly kind: 'paragraph' }>;

function wordBlock(block: ShortBlock, writing: Writing): readonly FileChild[] {
  switch (block.kind) {
    case 'cover':
      return coverParagraphs(block.lines, writing);
    case 'contents':
      return [paragraph(STYLE.contentsTitle, block.title), contents(), sectionEnd()];
    case 'part':
      return [paragraph(STYLE.part, writing.title(block.text, PART_POINTS))];
    case 'heading':
      return [heading(block, writing)];
    case 'grid':
      return gridBlock(block.grid, writing);
    case 'chart':
      return [chartParagraph(block.chart, writing)];
    default:
      return assertNever(block);
  }
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: textRuns(text) });
}

function heading(
  { level, text }: Extract<PublicationBlock, { readonly kind: 'heading' }>,
  { settle }: Writing,
): Paragraph {
  const { tracking, usual, short } = settle(text);
  const look = usual ? {} : { characterSpacing: tracking };
  return new Paragraph({
    style: level === 1 ? STYLE.heading1 : STYLE.heading2,
    children: !short ? heldRuns(text, look) : textRuns(text, look),
  });
}

/** What ends a section has to end in a paragraph: where none is there, one next to nothing high. */
function sectionEnd(): Paragraph {
  return new Paragraph({ style: STYLE.end });
}

function contents(): TableOfContents {
  return new TableOfContents('目录', {
    hyperlink: true,
    headingStyleRange: '1-2',
    stylesWithLevels: [new StyleLevel(STYLE.tableTitle, 2)],
  });
}

function gridBlock(
  grid: Grid,
  { width, layOut, gathered, title: broken, tableTitleSize }: Writing,
): readonly FileChild[] {
  const title = grid.unlisted === true ? STYLE.annexTitle : STYLE.tableTitle;
  gathered.pieces.push(layOut(grid));
  return [
    paragraph(title, broken(grid.title, tableTitleSize)),
    ...linesAbove(grid).map((texts) => aboveTable(texts, width)),
    place(),
    ...grid.notes.map((note) => paragraph(STYLE.tableNote, note)),
    ...(grid.notes.length === 0 ? [sectionEnd()] : []),
  ];
}

type Aside = readonly [string, string, string];

/** The lines between a table's title and the table. */
export function linesAbove(grid: Grid): readonly Aside[] {
  const number: readonly Aside[] = grid.number === '' ? [] : [['', '', grid.number]];
  return [...number, ...metaLines(grid)];
}

/** Left, middle and right on one line above the table. */
function aboveTable(texts: Aside, width: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableNote,
    keepNext: true,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    // A tab that nothing follows would take a line of its own behind a long name.
    children: textRuns(texts.join('\t').trimEnd()),
  });
}
