import { type FileChild, Paragraph, StyleLevel, TableOfContents, TabStopType } from 'docx';
import type { Grid, PublicationBlock } from '#shared/publication/blocks';
import { assertNever } from '#shared/result';
import { nativeChart } from './chart.ts';
import { gridTable } from './grid.ts';
import { textRuns } from './runs.ts';
import { exact, STYLE } from './styles.ts';

const COVER_TOP = 2400;

/** One block of the document model as Word paragraphs and tables, in a text area `width` twips wide. */
export function wordBlock(block: PublicationBlock, width: number): readonly FileChild[] {
  switch (block.kind) {
    case 'cover':
      return block.lines.map(coverLine);
    case 'contents':
      return [paragraph(STYLE.contentsTitle, block.title), contents()];
    case 'part':
      return [paragraph(STYLE.part, block.text)];
    case 'heading':
      return [paragraph(block.level === 1 ? STYLE.heading1 : STYLE.heading2, block.text)];
    case 'paragraph':
      return [
        new Paragraph({ style: STYLE.text, children: block.runs.flatMap((run) => textRuns(run.text)) }),
      ];
    case 'grid':
      return gridBlock(block.grid, width);
    case 'chart':
      return [nativeChart(block.chart, width)];
    default:
      return assertNever(block);
  }
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: textRuns(text) });
}

function coverLine(text: string, index: number): Paragraph {
  const top = index === 0 ? { spacing: { ...exact(1040), before: COVER_TOP, after: 560 } } : {};
  return new Paragraph({ style: STYLE.cover, children: textRuns(text), ...top });
}

function contents(): TableOfContents {
  return new TableOfContents('目录', {
    hyperlink: true,
    headingStyleRange: '1-2',
    stylesWithLevels: [new StyleLevel(STYLE.tableTitle, 2)],
  });
}

function gridBlock(grid: Grid, width: number): readonly FileChild[] {
  const title = grid.unlisted === true ? STYLE.annexTitle : STYLE.tableTitle;
  return [
    paragraph(title, grid.title),
    ...(grid.number === '' ? [] : [aboveTable(['', '', grid.number], width)]),
    ...(grid.meta.every((text) => text === '') ? [] : [aboveTable(grid.meta, width)]),
    gridTable(grid, width),
    ...grid.notes.map((note) => paragraph(STYLE.tableText, note)),
  ];
}

/** Left, middle and right on one line above the table. */
function aboveTable(texts: readonly [string, string, string], width: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableText,
    keepNext: true,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: textRuns(texts.join('\t')),
  });
}
