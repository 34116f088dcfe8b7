import { drawCharts } from '#main/exports/charts/draw';
import { textWidth } from '#main/exports/docx/measure/geometry';
import { chartWidth } from '#main/exports/docx/measure/sizes';
import type { Choices } from '#main/exports/export-request';
import { lookOf } from '#main/exports/export-request';
import type { Publication } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import type { PagePreset } from '#shared/publication/presets/pages';
import { sectionMarkup } from './blocks.ts';
import { marksMarkup, marksStyle } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { page } from './page.ts';
import { printedTables, printRules } from './print-tables.ts';
import { styleSheet } from './style.ts';

/**
 * The whole document as one self-contained page: for websites, and for printing the PDF. `marks` are shown on
 * each page; `pages` are the page numbers for the 目录, by anchor; on screen it has none.
 */
export async function writeHtml(
  publication: Publication,
  choices: Choices,
  marks: Marks = FINAL,
  pages: ReadonlyMap<string, number> | null = null,
): Promise<string> {
  const { page: preset } = lookOf(choices);
  // Pages printed here are numbered; others may print a page for the web.
  const printed = pages === null ? null : printedTables(publication, preset);
  const drawings = await drawCharts(publication, 'inherit', chartWidth(textWidth(preset)));
  const contents = { entries: contentsOf(publication), pages };
  const grids = publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
  );
  const [cover, ...rest] = (printed?.publication ?? publication).sections.map((section) =>
    sectionMarkup(section, {
      contents,
      drawings,
      traced: marks.edition === '工作底稿',
      name: publication.部门,
    }),
  );
  const body = html`${marksMarkup(marks)}<header>${cover === undefined ? [] : [cover]}</header>
<main>
${rest}</main>
`;
  return page({
    title: publication.title,
    author: publication.部门,
    style: html`${styleSheet(grids, choices)}@media print{\n${printed?.rules ?? webRules(publication, preset)}}\n${marksStyle(marks)}`,
    body,
  });
}

function webRules(publication: Publication, page: PagePreset): readonly Markup[] {
  return publication.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'grid' ? [printRules(block.grid, section, { page, name: publication.部门 })] : [],
    ),
  );
}
