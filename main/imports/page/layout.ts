import type { PageBlock } from '#shared/imports/source/source';
import type { PageContent } from './content.ts';
import type { PageFlow } from './flow.ts';
import { linesOf } from './lines/lines.ts';
import { filledTables } from './tables/cells.ts';
import { columnTables } from './tables/columns.ts';
import { gridsOf } from './tables/grids.ts';
import { bodiesOf } from './text/body.ts';
import { withoutContents } from './text/contents-list.ts';
import { withoutOrphans } from './text/orphans.ts';
import { type FlowLine, paragraphsOf } from './text/paragraphs.ts';
import { withoutRunning } from './text/running.ts';

/** The ruled tables of a page, and the lines outside them. */
export function pageFlow({ width, height, glyphs, rules }: PageContent, page: number): PageFlow {
  const { tables, rest } = filledTables(gridsOf(rules), glyphs, page);
  return { page, width, height, lines: linesOf(rest), tables };
}

/** Paragraphs and tables of all pages in reading order. */
export function layOut(flows: readonly PageFlow[]): readonly PageBlock[] {
  const pages = withoutContents(withoutRunning(flows)).map((page) => {
    const found = columnTables(page.lines, page.page);
    return { ...page, lines: withoutOrphans(found.lines), tables: [...page.tables, ...found.tables] };
  });
  const bodyOf = bodiesOf(pages);
  const blocks: PageBlock[] = [];
  let waiting: FlowLine[] = [];
  const flush = () => {
    blocks.push(...paragraphsOf(waiting, bodyOf));
    waiting = [];
  };
  for (const page of pages) {
    for (const item of inOrder(page)) {
      if ('line' in item) waiting.push(item);
      else {
        flush();
        blocks.push(item.table);
      }
    }
  }
  flush();
  return blocks;
}

function inOrder({ page, lines, tables }: PageFlow) {
  const placed = [
    ...lines.map((line) => ({ at: line.base - line.size, item: { line, page } })),
    ...tables.map((each) => ({ at: each.top, item: each })),
  ];
  return placed.sort((one, other) => one.at - other.at).map(({ item }) => item);
}
