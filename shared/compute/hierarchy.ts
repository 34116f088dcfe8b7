import { addTo } from '#shared/add-to';
import type { Row } from '#shared/report/report';
import type { RowId } from '#shared/tables/address';
import { codeAbove } from '#shared/tables/codes/subjects';
import { 合计 } from '#shared/tables/grammar';

/** The tree of 科目 rows, by code prefix. */
export interface Hierarchy {
  /** Rows without a parent, in print order. */
  readonly tops: readonly Row[];
  /** Rows without children, in print order. */
  readonly leaves: readonly Row[];
  childrenOf(row: RowId): readonly Row[];
}

/**
 * Builds 类←款←项 from the codes present. A row whose 款 is missing belongs to its 类, and one whose 类 is missing is
 * itself a top row, so that no figure is ever left out of a total. Rows of `open` blocks are siblings.
 */
export function hierarchy(rows: readonly Row[], open: ReadonlySet<string> = NONE): Hierarchy {
  const byCode = new Map<string, Row>();
  for (const row of rows) if (row.code !== null && !byCode.has(row.code)) byCode.set(row.code, row);
  const tops: Row[] = [];
  const children = new Map<RowId, Row[]>();
  for (const row of rows) {
    if (row.code === null) {
      if (open.has(row.block) && row.id !== 合计) tops.push(row);
      continue;
    }
    const above = codeAbove(row.code, byCode);
    const parent = above === undefined ? undefined : byCode.get(above);
    if (parent === undefined) tops.push(row);
    else addTo(children, parent.id, row);
  }
  const isLeaf = (row: Row) => !children.has(row.id) && (row.code !== null || tops.includes(row));
  return {
    tops,
    get leaves() {
      return rows.filter(isLeaf);
    },
    childrenOf: (row) => children.get(row) ?? [],
  };
}

const NONE: ReadonlySet<string> = new Set();
