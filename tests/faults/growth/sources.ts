import type { Sheet, SheetRow, Span } from '#shared/imports/source/sheet';
import { documentSource, type PageBlock, type SourceFile } from '#shared/imports/source/source';

/** A unique seven-digit code for up to 40,000 rows. */
export function codeOf(at: number): string {
  return `2${String(at + 1_000_000).slice(1)}`;
}

export const row = (...texts: readonly string[]): SheetRow =>
  texts.map((text) => (text === '' ? null : { text }));

export const HEAD_02 = [
  '科目编码',
  '科目名称',
  '本年收入合计',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
];
export const headOf02 = row(...HEAD_02);
export const subjectRow = (at: number): SheetRow =>
  row(codeOf(at), `科目${at}`, '1.00', '1.00', '', '', '', '', '');

export function sheetOf(rows: readonly SheetRow[], merges: readonly Span[] = [], name = '公开02'): Sheet {
  return { file: '甲.xlsx', name, naming: 'A1', lead: 0, rows, merges, hiddenRows: [] };
}

export function workbook(...sheets: readonly Sheet[]): SourceFile {
  return {
    file: '甲.xlsx',
    kind: 'workbook',
    remarks: [],
    blocks: sheets.map((sheet) => ({ kind: 'sheet', sheet })),
  };
}

export function textFile(lines: readonly string[]): SourceFile {
  return {
    file: '甲.txt',
    kind: 'text',
    remarks: [],
    blocks: lines.map((text) => ({ kind: 'paragraph', text, page: null })),
  };
}

export function wordFile(blocks: readonly PageBlock[]): SourceFile {
  return documentSource('甲.docx', blocks);
}

export const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const TITLE = ['收入决算表', '部门：某市某局', '单位：万元'] as const;
export const titleRows = TITLE.map((text) => row(text));

export const paragraph = (text: string): PageBlock => ({ kind: 'paragraph', text, page: null });
export const table = (rows: readonly SheetRow[], merges: readonly Span[] = []): PageBlock => ({
  kind: 'table',
  page: null,
  rows,
  merges,
});
