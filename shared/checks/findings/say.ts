import { rowName } from '#shared/claims/form-figures';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { type Fen, fen, formatAmount, type MoneyUnit } from '#shared/money/amount';
import { type Report, type TextPart, tableOf } from '#shared/report/report';
import { rowById } from '#shared/report/rows/row-finder';
import { type Address, parseAddress } from '#shared/tables/address';
import type { Where } from './finding.ts';

/** `12.34 万元`, or 空白. */
export function sayAmount(amount: number | null, unit: MoneyUnit): string {
  return amount === null ? '空白' : `${formatAmount(fen(amount), unit)} ${unit}`;
}

/** A cell of a form. */
export function whereCell(address: Address, report: Report): Where {
  const place = parseAddress(address);
  if (place === null) return { address };
  const row = rowById(tableOf(report.tables, place.table).rows, place.row);
  const text = `${rowName(row, place.row)}“${place.column}”`;
  return { table: place.table, row: place.row, column: place.column, text, address };
}

/** A range of a paragraph; the whole paragraph if none is given. */
export function whereWords(
  paragraph: Pick<Paragraph, 'part' | 'index' | 'text' | 'under'>,
  range?: readonly [number, number],
): Where {
  const text = range === undefined ? shorten(paragraph.text) : paragraph.text.slice(...range);
  const section = sectionName(paragraph);
  return {
    part: paragraph.part,
    section,
    paragraph: paragraph.index,
    text,
    ...(range === undefined ? {} : { range }),
  };
}

function sectionName({ part, under }: { readonly part: TextPart; readonly under: string }): string {
  return under === '' ? part : `${part} ${under}`;
}

export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

export function difference(a: number, b: number): Fen {
  return fen(Math.abs(a - b));
}
