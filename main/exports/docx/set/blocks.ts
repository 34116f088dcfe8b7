import type { EvenText } from '#main/exports/docx/measure/even-lines';
import type { Geometry } from '#main/exports/docx/measure/geometry';
import type { Chart, Grid, Run } from '#shared/publication/blocks';
import type { Stretch } from '#shared/publication/bonds';
import type { TableLayout } from './table/layout.ts';

/** The document with every line, table and page measured, ready to be written. */
export interface SetDocument {
  readonly sections: readonly SetSection[];
  /** The entries of the 目录, in print order. */
  readonly contents: readonly ListedEntry[];
}

/** An entry of the 目录, broken by meaning into the lines it takes. */
export interface EntryInLines {
  readonly level: 1 | 2;
  readonly lines: readonly string[];
  readonly anchor: string;
}

export interface ListedEntry extends EntryInLines {
  /** From 1. */
  readonly page: number;
}

/** A sequence of pages of one size. */
export interface SetSection {
  readonly geometry: Geometry;
  readonly hasTable: boolean;
  readonly hasCover: boolean;
  readonly blocks: readonly SetBlock[];
  readonly pages: number;
  /** Pages counted from the section's first, by the anchor of what begins there. */
  readonly starts: ReadonlyMap<string, number>;
}

export type SetBlock =
  | { readonly kind: 'cover'; readonly lines: readonly CoverLine[] }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'part'; readonly anchor: string; readonly lines: readonly string[] }
  | SetHeading
  | SetParagraph
  | SetGrid
  | { readonly kind: 'chart'; readonly chart: Chart };

export interface CoverLine {
  readonly lines: readonly string[];
  /** Relative to the full size and pitch. */
  readonly share: number;
}

export interface SetHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly anchor: string;
  readonly even: EvenText;
  readonly stretches: readonly Stretch[];
}

export interface SetParagraph {
  readonly kind: 'paragraph';
  readonly even: EvenText;
  readonly runs: readonly SetRun[];
}

export interface SetRun extends Run {
  readonly stretches: readonly Stretch[];
}

export interface SetGrid {
  readonly kind: 'grid';
  readonly grid: Grid;
  /** The title, broken into lines by meaning. */
  readonly lines: readonly string[];
  /** Left, middle and right of each line above the table. */
  readonly asides: readonly Aside[];
  readonly table: TableLayout;
}

export type Aside = readonly [string, string, string];
