import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import { drawCharts } from './charts/draw.ts';
import type { Choices } from './choices.ts';
import { sectionMarkup } from './html/blocks.ts';
import { html } from './html/markup.ts';
import { page } from './html/page.ts';
import { styleSheet } from './html/style.ts';

/**
 * The whole document as one page that needs nothing else: for websites, and for the printer that makes the PDF.
 * `pages` gives the 目录 its page numbers, by anchor; on screen it has none.
 */
export async function writeHtml(
  publication: Publication,
  choices: Choices,
  pages: ReadonlyMap<string, number> | null = null,
): Promise<string> {
  const drawings = await drawCharts(publication, 'inherit');
  const contents = { entries: contentsOf(publication), pages };
  const grids = publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
  );
  const [cover, ...rest] = publication.sections.map((section) =>
    sectionMarkup(section, { contents, drawings }),
  );
  const body = html`<header>${cover === undefined ? [] : [cover]}</header>
<main>
${rest}</main>
`;
  return page({
    title: publication.title,
    author: publication.部门,
    style: styleSheet(grids, choices),
    body,
  });
}
