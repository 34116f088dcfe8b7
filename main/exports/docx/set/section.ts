import { type EvenText, evenLines } from '#main/exports/docx/measure/even-lines';
import { type Geometry, geometryOf, has, points } from '#main/exports/docx/measure/geometry';
import { PART_POINTS } from '#main/exports/docx/measure/sizes';
import type { PublicationBlock, Run, Section } from '#shared/publication/blocks';
import { isLongCoverLine } from '#shared/publication/blocks';
import { type Stretch, stretchesOf, withHeldEnd } from '#shared/publication/bonds';
import type { PagePreset } from '#shared/publication/presets/pages';
import { titleLines } from '#shared/publication/title-lines';
import { assertNever } from '#shared/result';
import type { CoverLine, EntryInLines, SetBlock, SetRun, SetSection } from './blocks.ts';
import { sectionPages } from './section-pages.ts';
import { setGrid } from './table/grid.ts';

/** The inputs for laying out a section. */
export interface SectionSetup {
  readonly page: PagePreset;
  /** Department name, around which titles are broken. */
  readonly name: string;
  /** The entries of the 目录. */
  readonly entries: readonly EntryInLines[];
}

/** Lays a section out. Text fills the preset's 版心, a table has narrower margins. */
export function setSection(section: Section, setup: SectionSetup): SetSection {
  const geometry = geometryOf(section, setup.page);
  const blocks = section.blocks.map((block) => setBlock(block, section, geometry, setup));
  return {
    geometry,
    hasTable: has(section, 'grid'),
    hasCover: has(section, 'cover'),
    blocks,
    ...sectionPages(blocks, geometry, setup),
  };
}

function setBlock(
  block: PublicationBlock,
  section: Section,
  geometry: Geometry,
  { page, name }: SectionSetup,
): SetBlock {
  switch (block.kind) {
    case 'cover':
      return { kind: 'cover', lines: block.lines.map((line) => coverLine(line, geometry, page)) };
    case 'contents':
    case 'chart':
      return block;
    case 'part': {
      const lines = titleLines(block.text, name, geometry.textWidth / points(PART_POINTS));
      return { kind: 'part', anchor: block.anchor, lines };
    }
    case 'heading': {
      const even = evenLines(block.text, geometry, page);
      const [stretches = []] = heldTogether([block.text], even);
      return { kind: 'heading', level: block.level, anchor: block.anchor, even, stretches };
    }
    case 'paragraph': {
      const even = evenLines(wordsOf(block.runs), geometry, page);
      return { kind: 'paragraph', even, runs: setRuns(block.runs, even) };
    }
    case 'grid':
      return setGrid(block.grid, section, geometry, { page, name });
    default:
      return assertNever(block);
  }
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function setRuns(runs: readonly Run[], even: EvenText): readonly SetRun[] {
  const stretches = heldTogether(
    runs.map(({ text }) => text),
    even,
  );
  return runs.map((run, index) => ({ ...run, stretches: stretches[index] ?? [] }));
}

/**
 * The pieces of a text with every number kept with its sign and unit, and the last two characters together; a
 * one-line text needs none of this.
 */
function heldTogether(texts: readonly string[], { short }: EvenText): readonly (readonly Stretch[])[] {
  if (short) return texts.map((text) => [{ text, bond: false }]);
  return stretchesOf(texts).map((each, at) => (at === texts.length - 1 ? withHeldEnd(each) : each));
}

/** The relative size of a long line on the cover. */
const LONG = 2 / 3;

/** A line of the cover: one too long for the page is broken by meaning, a very long one is also set smaller. */
function coverLine(line: string, { textWidth }: Geometry, { coverSize }: PagePreset): CoverLine {
  const share = isLongCoverLine(line) ? LONG : 1;
  const size = Math.round(2 * coverSize * share) / 2;
  return { share, lines: titleLines(line, '', textWidth / points(size)) };
}
