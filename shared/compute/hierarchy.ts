import type { Row } from '#shared/report/report';
import type { RowId } from '#shared/tables/address';
import { 合计 } from '#shared/tables/grammar';

/** The tree of 科目 rows, by code prefix. */
export interface Hierarchy {
  /** Rows without a parent, in print order. */
  readonly tops: readonly Row[];
  /** Rows without children, in print order. */
  readonly leaves: readonly Row[];
  childrenOf(row: RowId): readonly Row[];
}

const UPPER_LENGTHS = [5, 3] as const;

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
    const parent = parentOf(row.code, byCode);
    if (parent === undefined) tops.push(row);
    else push(children, parent.id, row);
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

function parentOf(code: string, byCode: ReadonlyMap<string, Row>): Row | undefined {
  for (const length of UPPER_LENGTHS) {
    const parent = length < code.length ? byCode.get(code.slice(0, length)) : undefined;
    if (parent !== undefined) return parent;
  }
  return undefined;
}

function push(children: Map<RowId, Row[]>, parent: RowId, row: Row): void {
  const siblings = children.get(parent);
  if (siblings === undefined) children.set(parent, [row]);
  else siblings.push(row);
}
