import type { Row } from '#shared/report/report';
import type { RowId } from '#shared/tables/address';

/** Which 科目 rows stand below which, by code prefix. */
export interface Hierarchy {
  /** Rows without any row above them, in print order. */
  readonly tops: readonly Row[];
  childrenOf(row: RowId): readonly Row[];
}

const UPPER_LENGTHS = [5, 3] as const;

/**
 * Builds 类←款←项 from the codes present. A row whose 款 is missing belongs to its 类, and one whose 类 is
 * missing is a top itself, so that no figure ever falls out of a total.
 */
export function hierarchy(rows: readonly Row[]): Hierarchy {
  const byCode = new Map<string, Row>();
  for (const row of rows) if (row.code !== null && !byCode.has(row.code)) byCode.set(row.code, row);
  const tops: Row[] = [];
  const children = new Map<RowId, Row[]>();
  for (const row of rows) {
    if (row.code === null) continue;
    const parent = parentOf(row.code, byCode);
    if (parent === undefined) tops.push(row);
    else push(children, parent.id, row);
  }
  return { tops, childrenOf: (row) => children.get(row) ?? [] };
}

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
