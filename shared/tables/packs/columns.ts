import type { ColumnDefinition, HeaderCell } from '#shared/tables/grammar';

/** Columns and header cells that many forms share. */
export const code: ColumnDefinition = { id: '科目编码', role: 'code', width: 10 };
export const subjectName: ColumnDefinition = { id: '科目名称', role: 'label', width: 28 };
export const subjectHeads: readonly HeaderCell[] = [
  head('功能分类科目编码', code.id),
  ...heads(subjectName.id),
];
export const lineNumber: ColumnDefinition = { id: '行次', role: 'line', width: 5 };

export function item(width: number): ColumnDefinition {
  return { id: '项目', role: 'label', width };
}

export function amounts(width: number, ...names: string[]): readonly ColumnDefinition[] {
  return names.map((id) => ({ id, role: 'amount', width }));
}

/** One header cell per name. */
export function heads(...names: (string | number)[]): readonly HeaderCell[] {
  return names.map((text) => ({ text: String(text) }));
}

/** A header cell whose text is not the name of its column. */
export function head(text: string, column: string): HeaderCell {
  return { text, column };
}

/** Header cells that reach down over `rowSpan` rows. */
export function tall(rowSpan: number, ...names: string[]): readonly HeaderCell[] {
  return names.map((text) => ({ text, rowSpan }));
}

export function wide(text: string, colSpan: number): HeaderCell {
  return { text, colSpan };
}

/** 栏次 1…n. */
export function numbers(from: number, to: number): readonly HeaderCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ text: String(from + index) }));
}
