import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import { FINAL, type Marks } from '#shared/publication/edition';
import { drawCharts } from './charts/draw.ts';
import type { Choices } from './choices.ts';
import { sectionMarkup } from './html/blocks.ts';
import { html } from './html/markup.ts';
import { marksMarkup, marksStyle } from './html/marks.ts';
import { page } from './html/page.ts';
import { styleSheet } from './html/style.ts';

/**
 * The whole document as one page that needs nothing else: for websites, and for the printer that makes the PDF.
 * `marks` are what it says of itself on each page; `pages` gives the 目录 its page numbers, by anchor; on screen it has none.
 */
export async function writeHtml(
  publication: Publication,
  choices: Choices,
  marks: Marks = FINAL,
  pages: ReadonlyMap<string, number> | null = null,
): Promise<string> {
  const drawings = await drawCharts(publication, 'inherit');
  const contents = { entries: contentsOf(publication), pages };
  const grids = publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
  );
  const [cover, ...rest] = publication.sections.map((section) =>
    sectionMarkup(section, { contents, drawings, traced: marks.edition === '工作底稿' }),
  );
  const body = html`${marksMarkup(marks)}<header>${cover === undefined ? [] : [cover]}</header>
<main>
${rest}</main>
`;
  return page({
    title: publication.title,
    author: publication.部门,
    style: html`${styleSheet(grids, choices)}${marksStyle(marks)}`,
    body,
  });
}
