/**
 * The nine standard forms, by the numbers of the national variant. A pack may print other numbers in another
 * order.
 */
export const TABLE_IDS = [
  '公开01',
  '公开02',
  '公开03',
  '公开04',
  '公开05',
  '公开06',
  '公开07',
  '公开08',
  '公开09',
] as const;

const STANDARD: ReadonlySet<string> = new Set(TABLE_IDS);

export type StandardTableId = (typeof TABLE_IDS)[number];

/** The forms that no department leaves empty. */
export const REQUIRED_FORMS: readonly TableId[] = TABLE_IDS.slice(0, 6);

/** A form that no standard form matches: `附表` and its own name, e.g. `附表政府采购情况`. */
export type FreeTableId = `附表${string}`;

export type TableId = StandardTableId | FreeTableId;

/** 行次 of a fixed line, 科目编码 of a subject row, `合计`, or `预算数`/`决算数` of 公开09. */
export type RowId = string;

/** The official column name, e.g. `财政拨款收入`; equal to the transcription's key. */
export type ColumnId = string;

/** Names one figure: `公开02/2080101/财政拨款收入`. */
export type Address = `${TableId}/${RowId}/${ColumnId}`;

export interface CellPosition {
  readonly table: TableId;
  readonly row: RowId;
  readonly column: ColumnId;
}

export function address(table: TableId, row: RowId, column: ColumnId): Address {
  return `${table}/${row}/${column}`;
}

/** Splits an address; returns `null` if the text is not one. */
export function parseAddress(text: string): CellPosition | null {
  const [table, row, column, ...rest] = text.split('/');
  if (!isTableId(table) || !row || !column || rest.length > 0) return null;
  return { table, row, column };
}

export function isTableId(text: string | undefined): text is TableId {
  return text !== undefined && (isStandardTable(text) || isFreeTable(text));
}

export function isStandardTable(text: string): text is StandardTableId {
  return STANDARD.has(text);
}

/** Whether a text can be the id of a free form: it must not contain the syntax of addresses and fields. */
export function isFreeTable(text: string): text is FreeTableId {
  return FREE_ID.test(text);
}

const FREE_ID = /^附表[^/{}(),<>\s]{1,38}$/;
