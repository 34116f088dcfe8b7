import type { MoneyUnit } from '#shared/money/amount';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import type { Cell, ParagraphEntry, PrintedWords, Row, TextPart } from '#shared/report/report';
import type { ColumnId, RowId, TableId } from '#shared/tables/address';

/**
 * One change of a report, complete enough to be stored and repeated. Its inverse is a write of the same kind
 * (`applyWrites` returns it), except that adding and deleting a row undo each other. `null` removes an entry.
 */
export type Write =
  | {
      readonly kind: 'cell';
      readonly table: TableId;
      readonly row: RowId;
      readonly column: ColumnId;
      readonly cell: Cell | null;
    }
  /** `position` among the rows of the form, from 0; the row includes its cells. */
  | { readonly kind: 'addRow'; readonly table: TableId; readonly row: Row; readonly position: number }
  /** Its cells are deleted with it. */
  | { readonly kind: 'deleteRow'; readonly table: TableId; readonly row: RowId }
  | { readonly kind: 'label'; readonly table: TableId; readonly row: RowId; readonly label: string }
  /** All texts of a form that differ from the template's. */
  | { readonly kind: 'words'; readonly table: TableId; readonly words: PrintedWords }
  | { readonly kind: 'text'; readonly part: TextPart; readonly paragraphs: readonly ParagraphEntry[] | null }
  | { readonly kind: 'fact'; readonly key: string; readonly value: number | null }
  | { readonly kind: 'reason'; readonly key: string; readonly words: string | null }
  | { readonly kind: 'annex'; readonly annex: '附件1'; readonly content: Annex1 | null }
  | { readonly kind: 'annex'; readonly annex: '附件2'; readonly content: Annex2 | null }
  /** The department and the year. */
  | { readonly kind: 'title'; readonly 部门: string; readonly 年度: number }
  | { readonly kind: 'unit'; readonly unit: MoneyUnit }
  /** Forms of another pack; separate writes bring the rows. */
  | { readonly kind: 'pack'; readonly pack: string }
  | { readonly kind: 'remark'; readonly remark: string | null };

export type WriteOf<K extends Write['kind']> = Extract<Write, { readonly kind: K }>;
