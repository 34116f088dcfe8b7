import { isLongCoverLine, type PublicationBlock, type Run, type Section } from '#shared/publication/blocks';
import type { ContentsEntry } from '#shared/publication/contents';
import { splitPlaceholders } from '#shared/publication/placeholders';
import { assertNever } from '#shared/result';
import { chartFigure } from './chart.ts';
import { entryMarkup, heldLines, heldPieces, titleMarkup } from './held.ts';
import { html, lines, type Markup, nothing } from './markup.ts';
import { gridTable } from './table.ts';

/** The 目录: its entries and, in print, the page of each. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** Pages by anchor, from 1; `null` on screen, where links replace them. */
  readonly pages: ReadonlyMap<string, number> | null;
}

/** The context of blocks. */
export interface Around {
  readonly contents: Contents;
  /** The charts' drawings, by id. */
  readonly drawings: ReadonlyMap<string, string>;
  /** Whether figures carry their sources: in the working edition only. */
  readonly traced: boolean;
  /** The department's name, around which titles are broken. */
  readonly name?: string;
}

/** A sequence of pages, with the class for its paper. */
export function sectionMarkup(section: Section, around: Around): Markup {
  const blocks = section.blocks.map((block) => blockMarkup(block, around));
  return html`<section class="${paper(section)}">\n${blocks}</section>\n`;
}

function paper({ orientation, blocks }: Section): string {
  const [first] = blocks;
  if (first?.kind === 'cover' || first?.kind === 'contents' || first?.kind === 'part') return first.kind;
  if (!blocks.some((block) => block.kind === 'grid')) return 'text';
  return orientation === 'landscape' ? 'wide' : 'tall';
}

function blockMarkup(block: PublicationBlock, { contents, drawings, traced, name = '' }: Around): Markup {
  switch (block.kind) {
    case 'cover':
      return html`<h1>${block.lines.map(coverLine)}</h1>\n`;
    case 'contents':
      return contentsMarkup(block.title, contents, name);
    case 'part':
      return html`<h2 id="${block.anchor}">${titleMarkup(block.text, name)}</h2>\n`;
    case 'heading':
      return block.level === 1
        ? html`<h3 id="${block.anchor}">${heldLines(block.text)}</h3>\n`
        : html`<h4 id="${block.anchor}">${heldLines(block.text)}</h4>\n`;
    case 'paragraph':
      return html`<p>${runsMarkup(block.runs, traced)}</p>\n`;
    case 'grid':
      return gridTable(block.grid, traced, name);
    case 'chart':
      return chartFigure(block.chart, drawings.get(block.chart.id) ?? '');
    default:
      return assertNever(block);
  }
}

function coverLine(line: string): Markup {
  const words = titleMarkup(line, '');
  return isLongCoverLine(line)
    ? html`<span class="line long">${words}</span> `
    : html`<span class="line">${words}</span> `;
}

function runsMarkup(runs: readonly Run[], traced: boolean): readonly Markup[] {
  return heldPieces(
    runs.map(({ text }) => text),
    (text, at) => runMarkup({ ...runs[at], text }, traced),
  );
}

function runMarkup(run: Run, traced: boolean): Markup {
  const text = splitPlaceholders(run.text).flatMap((piece) =>
    piece.open ? [html`<mark>${piece.text}</mark>`] : lines(piece.text),
  );
  return run.source === undefined || !traced
    ? html`${text}`
    : html`<data value="${run.source}">${text}</data>`;
}

function contentsMarkup(title: string, { entries, pages }: Contents, name: string): Markup {
  const items = entries.map(({ level, text, anchor }) => {
    const page = pages === null ? nothing : html`<span class="page">${pages.get(anchor) ?? ''}</span>`;
    return html`<li class="level-${level}"><a href="#${anchor}"><span>${entryMarkup(text, name)}</span>${page}</a></li>\n`;
  });
  return html`<nav aria-labelledby="contents"><h2 id="contents">${title}</h2>\n<ol>${items}</ol></nav>\n`;
}
