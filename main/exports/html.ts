import type { Publication } from '#shared/publication/blocks';
import { drawCharts } from './charts/draw.ts';
import type { Choices } from './choices.ts';
import { contentsOf } from './contents.ts';
import { sectionMarkup } from './html/blocks.ts';
import { html } from './html/markup.ts';
import { styleSheet } from './html/style.ts';

/** Nothing runs and nothing is fetched, wherever the page is put. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

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
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${publication.部门}">
<title>${publication.title}</title>
<style>${styleSheet(grids, choices)}</style>
</head>
<body>
<header>${cover === undefined ? [] : [cover]}</header>
<main>
${rest}</main>
</body>
</html>
`);
}
