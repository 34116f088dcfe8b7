import { chartHeight } from '#main/exports/docx/chart';
import { type Geometry, points } from '#main/exports/docx/geometry';
import { wordsOf } from '#main/exports/docx/runs';
import {
  CHART_SPACING,
  CONTENTS,
  CONTENTS_POINTS,
  CONTENTS_TITLE,
  END_LINE,
  PART_LINE,
} from '#main/exports/docx/styles';
import type { LaidOutTable } from '#main/exports/docx/table/rows';
import type { PublicationBlock, Section } from '#shared/publication/blocks';
import { type ContentsEntry, entryOf } from '#shared/publication/contents';
import type { PagePreset } from '#shared/publication/presets/pages';
import { type FlowItem, flow } from './flow.ts';
import { linesNeeded } from './lines.ts';
import { settle } from './settle.ts';

/** The pages that a section takes, and the page in it, from 0, of each block that the 目录 lists. */
export interface SectionPages {
  readonly pages: number;
  readonly listed: readonly number[];
}

/** `table` is the section's table, if it has one; `entries` are what the 目录 lists. */
export function sectionPages(
  section: Section,
  geometry: Geometry,
  preset: PagePreset,
  table: LaidOutTable | null,
  entries: readonly ContentsEntry[],
): SectionPages {
  if (table !== null) {
    const listed = section.blocks.filter((block) => entryOf(block) !== null);
    return { pages: table.pages, listed: listed.map(() => 0) };
  }
  const items = section.blocks.map((block) => itemsOf(block, geometry, preset, entries));
  const { starts, pages } = flow(items.flat(), geometry.textHeight);
  let next = 0;
  const listed = section.blocks.flatMap((block, index) => {
    const start = starts[next] ?? 0;
    next += items[index]?.length ?? 0;
    return entryOf(block) === null ? [] : [start];
  });
  return { pages, listed };
}

function itemsOf(
  block: PublicationBlock,
  geometry: Geometry,
  preset: PagePreset,
  entries: readonly ContentsEntry[],
): readonly FlowItem[] {
  const lineHeight = points(preset.linePitch);
  const lines = (text: string) => settle(text, geometry, preset).lines;
  switch (block.kind) {
    case 'heading':
      return [{ lines: lines(block.text), lineHeight, keepNext: true }];
    case 'paragraph':
      return [{ lines: lines(wordsOf(block.runs)), lineHeight }];
    case 'chart':
      return [{ lines: 1, lineHeight: chartHeight(block.chart), after: CHART_SPACING }];
    case 'contents':
      return contentsItems(entries, geometry.textWidth);
    default:
      return [{ lines: 1, lineHeight: PART_LINE }];
  }
}

/** Room that an entry leaves for the dots and the number. */
const NUMBER_ROOM = 2;

function contentsItems(entries: readonly ContentsEntry[], width: number): readonly FlowItem[] {
  const size = points(CONTENTS_POINTS);
  const items = entries.map(({ level, text }) => ({
    lines: linesNeeded(`${text}${'　'.repeat(NUMBER_ROOM)}`, (width - CONTENTS[level].indent) / size),
    lineHeight: CONTENTS[level].line,
  }));
  return [
    { lines: 1, lineHeight: CONTENTS_TITLE.line + CONTENTS_TITLE.after },
    ...items,
    { lines: 1, lineHeight: END_LINE },
  ];
}
