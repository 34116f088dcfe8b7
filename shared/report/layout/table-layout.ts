import type { Address, RowId } from '#shared/tables/address';
import type { ColumnDefinition, HeaderCell } from '#shared/tables/grammar';

/**
 * A form laid out as one printed rectangle: drawn by the grid on screen, Word, Excel and HTML. Every body row has
 * one cell per column, except in the footer, where labels span.
 */
export interface TableLayout {
  readonly columns: readonly ColumnDefinition[];
  /** Including 栏次 rows. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly body: readonly LayoutRow[];
}

export interface LayoutRow {
  /** Unique key for rendering. */
  readonly key: string;
  /** 合计 and total lines print in bold; detail rows do not. */
  readonly emphasis: boolean;
  readonly cells: readonly LayoutCell[];
}

export type LayoutCell =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly role: 'label' | 'line' | 'code';
      readonly colSpan?: number;
      readonly level?: 1 | 2 | 3;
    }
  | { readonly kind: 'amount'; readonly address: Address; readonly row: RowId; readonly colSpan?: number }
  /** Words that people write. */
  | {
      readonly kind: 'words';
      readonly address: Address;
      readonly row: RowId;
      readonly text: string;
      readonly colSpan?: number;
    };
