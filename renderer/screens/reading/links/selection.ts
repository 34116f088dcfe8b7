import type { SourcePlace } from '#shared/imports/source/source-places';
import type { Address } from '#shared/tables/address';

/** The person's selection, on both sides. */
export interface Selection {
  readonly place: SourcePlace | null;
  readonly address: Address | null;
  /** A range of text in a paragraph or a cell. */
  readonly range: readonly [number, number] | null;
  /** The side where the selection was made: it does not scroll. */
  readonly from: 'source' | 'read' | 'list';
}

export const NOTHING_SELECTED: Selection = { place: null, address: null, range: null, from: 'list' };
