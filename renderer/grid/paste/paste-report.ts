import type { GridCell } from '#renderer/grid/model/model.ts';
import { parseAddress } from '#shared/tables/address';
import type { PastePlan, UnknownRow } from './paste.ts';

const NAMED_AT_MOST = 8;

/** The parts of a paste that were not accepted, a sentence each with count and cells; empty if all were. */
export function pasteReport(plan: PastePlan): readonly string[] {
  const { refused, unreadable, words, unknown, below, right, unaligned } = plan;
  return [
    unaligned ?? '',
    line(refused, '格由公式得出，没有粘贴', ({ cell, text }) => `${cellName(cell)} ${text || '空白'}`),
    line(unreadable, '格不是金额，没有粘贴', ({ cell, text }) => `${cellName(cell)} “${text}”`),
    line(words, '格是表上的文字，没有改动', ({ cell, text }) => `“${cell.text || '空白'}”处的“${text}”`),
    line(unknown, '行在表上找不到唯一对应的行，没有粘贴', rowName),
    line(below, '行超出表的末行，没有粘贴', (text) => `“${text}”`),
    line(right, '格超出表的右边，没有粘贴', (text) => `“${text}”`),
  ].filter((each) => each !== '');
}

/** The name of a cell for people: row and column. */
export function cellName({ address, text }: GridCell): string {
  const place = address === null ? null : parseAddress(address);
  return place === null ? text : `${place.row}“${place.column}”`;
}

function line<T>(all: readonly T[], what: string, name: (one: T) => string): string {
  if (all.length === 0) return '';
  const named = all.slice(0, NAMED_AT_MOST).map(name).join('、');
  return `${all.length} ${what}：${named}${all.length > NAMED_AT_MOST ? ' 等' : ''}`;
}

function rowName({ code, label }: UnknownRow): string {
  return `“${[code, label].filter((text) => text !== '').join(' ')}”`;
}
