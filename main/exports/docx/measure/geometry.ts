import type { PublicationBlock, Section } from '#shared/publication/blocks';
import { A4, type Margins, type PagePreset } from '#shared/publication/presets/pages';

/** The pages of a section, in twips. */
export interface Geometry {
  readonly landscape: boolean;
  readonly margin: Margins;
  /** Of the area between the margins, in its orientation. */
  readonly textWidth: number;
  readonly textHeight: number;
}

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const TWIPS_PER_POINT = 20;

/** A4 portrait, in twips. */
export const PAPER = { width: millimetres(A4.width), height: millimetres(A4.height) } as const;

export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MILLIMETRE);
}

export function points(length: number): number {
  return Math.round(length * TWIPS_PER_POINT);
}

/** The distance of a text page's number from the bottom of the text, in millimetres. */
const NUMBER = 5;

/**
 * Pages with a table have narrower margins; portrait ones keep clear of the page number, which is in the same
 * position as on pages of text.
 */
export function tableMargins({ text, table }: PagePreset, landscape: boolean): Margins {
  return landscape ? table : { ...table, bottom: Math.max(table.bottom, text.bottom - NUMBER) };
}

/** Text fills the preset's 版心; a table has its own margins. */
export function geometryOf(section: Section, preset: PagePreset): Geometry {
  const landscape = section.orientation === 'landscape';
  const { top, bottom, left, right } = has(section, 'grid') ? tableMargins(preset, landscape) : preset.text;
  const margin = {
    top: millimetres(top),
    bottom: millimetres(bottom),
    left: millimetres(left),
    right: millimetres(right),
  };
  const [width, height] = landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  return {
    landscape,
    margin,
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  };
}

/** Width of running text, in twips. */
export function textWidth(preset: PagePreset): number {
  return geometryOf({ orientation: 'portrait', blocks: [] }, preset).textWidth;
}

export function has(section: Section, kind: PublicationBlock['kind']): boolean {
  return section.blocks.some((block) => block.kind === kind);
}
