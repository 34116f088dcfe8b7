import { chartPixels } from '#main/exports/charts/measures';
import { type Geometry, points } from '#main/exports/docx/measure/geometry';
import {
  CHART_SPACING,
  CONTENTS,
  CONTENTS_TITLE,
  END_LINE,
  PART_LINE,
  pixelsToTwips,
} from '#main/exports/docx/measure/sizes';
import type { PagePreset } from '#shared/publication/presets/pages';
import type { EntryInLines, SetBlock, SetSection } from './blocks.ts';
import { type FlowItem, flow } from './flow.ts';

interface PagesSetup {
  readonly page: PagePreset;
  readonly entries: readonly EntryInLines[];
}

/** The pages of a section; text before a table begins on the table's first page. */
export function sectionPages(
  blocks: readonly SetBlock[],
  geometry: Geometry,
  setup: PagesSetup,
): Pick<SetSection, 'pages' | 'starts'> {
  const grid = blocks.find((block) => block.kind === 'grid');
  if (grid !== undefined) {
    return { pages: grid.table.pages, starts: new Map(blocks.flatMap((block) => startOf(block, 0))) };
  }
  const items = blocks.map((block) => itemsOf(block, setup));
  const { starts, pages } = flow(items.flat(), geometry.textHeight);
  let next = 0;
  const found = blocks.flatMap((block, index) => {
    const start = starts[next] ?? 0;
    next += items[index]?.length ?? 0;
    return startOf(block, start);
  });
  return { pages, starts: new Map(found) };
}

function startOf(block: SetBlock, page: number): readonly (readonly [string, number])[] {
  if (block.kind === 'grid') return [[block.grid.anchor, page]];
  return block.kind === 'part' || block.kind === 'heading' ? [[block.anchor, page]] : [];
}

function itemsOf(block: SetBlock, { page, entries }: PagesSetup): readonly FlowItem[] {
  const lineHeight = points(page.linePitch);
  switch (block.kind) {
    case 'heading':
      return [{ lines: block.even.lines, lineHeight, keepNext: true }];
    case 'paragraph':
      return [{ lines: block.even.lines, lineHeight }];
    case 'chart':
      return [{ lines: 1, lineHeight: pixelsToTwips(chartPixels(block.chart)), after: CHART_SPACING }];
    case 'contents':
      return contentsItems(entries);
    default:
      return [{ lines: 1, lineHeight: PART_LINE }];
  }
}

function contentsItems(entries: readonly EntryInLines[]): readonly FlowItem[] {
  const items = entries.map(({ level, lines }) => ({
    lines: lines.length,
    lineHeight: CONTENTS[level].line,
  }));
  return [
    { lines: 1, lineHeight: CONTENTS_TITLE.line + CONTENTS_TITLE.after },
    ...items,
    { lines: 1, lineHeight: END_LINE },
  ];
}
