import type { Line } from './lines/lines.ts';
import type { PlacedTable } from './tables/cells.ts';

/** The content of one page: lines and tables. */
export interface PageFlow {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly PlacedTable[];
}
