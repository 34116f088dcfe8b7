import type { Span } from '#shared/imports/source/sheet';

type Row = readonly string[];

interface Spread {
  readonly rows: readonly Row[];
  readonly merges: readonly Span[];
}

/** Heads that stand above the columns of code and name. */
const ITEM = /^(项目|科目|(支出)?功能分类科目|(支出)?功能分类科目编码|栏次)$/;
/** Heads that stand above several columns of figures. */
const WIDE =
  /^(收入|支出|(年初|全年)?预算数|决算数|本年支出|公务用车购置(及|和|费)?.*费|(人员|公用)经费|.*“三公”经费|.*财政拨款支出.*)$/;
const OF_ITEM = /编码|名称|科目/;

/**
 * Cells that span columns or rows lose their width in such text, and blank cells fill their row's end: puts the heads
 * back above their columns. `null` if their words and number do not decide.
 */
export function spreadHeads(rows: readonly Row[]): Spread | null {
  const first = rows.findIndex((row) => row.slice(1).some((text) => /^-?[\d,]+\.?\d*$/.test(text)));
  const heads = first === -1 ? 0 : first + (isNumbering(rows[first]) ? 1 : 0);
  const merges: Span[] = [];
  const spread: Row[] = [];
  const pair = heads > 1 && isInPairs(rows[heads - 1] ?? []) ? 2 : 1;
  let slots = (rows[0] ?? []).map((_, column) => column);
  for (let at = 0; at < heads; at++) {
    const cells = withoutEnd(rows[at] ?? []);
    const step = at < heads - 1 ? pair : 1;
    const units = widthsOf(cells, slots.length / step, withoutEnd(rows[at + 1] ?? []));
    if (units === null) return null;
    const widths = units.map((width) => width * step);
    const row = (rows[at] ?? []).map(() => '');
    const below: number[] = [];
    let next = 0;
    for (const [index, width] of widths.entries()) {
      const own = slots.slice(next, next + width);
      next += width;
      const [left = 0, right = left] = [own[0], own.at(-1)];
      row[left] = cells[index] ?? '';
      const isLast = at === heads - 1 || isNumbering(rows[at + 1]);
      if (width > step && !isLast) below.push(...own);
      const bottom = width === step && !isLast ? lastHead(rows, heads) - (step - 1) : at;
      if (width > 1 || bottom > at) merges.push({ top: at, bottom, left, right });
    }
    spread.push(row);
    const isFull = withoutEnd(rows[at + 1] ?? []).length === row.length;
    slots =
      below.length > 0 && !isFull && !isNumbering(rows[at + 1]) ? below : row.map((_, column) => column);
  }
  const item = merges.find(({ top, left, right }) => top === 0 && left === 0 && right > left);
  const amount = (rows[heads - 1] ?? []).findIndex((text) => AMOUNT.test(bare(text)));
  const body = rows.slice(heads).map((row) => spreadTotal(row, item?.right ?? 0, amount));
  return { rows: [...spread, ...body], merges };
}

const AMOUNT = /^(决算数|金额)$/;

/** A total spans the columns of code and name, too; in 公开06 each of the two totals ends with its amount. */
function spreadTotal(row: Row, width: number, amount: number): Row {
  const own = withoutEnd(row);
  const end = row.length - own.length;
  const [first = '', figure = '', second = '', last = ''] = own;
  if (/^人员经费合计$/.test(bare(first)) && own.length === 4 && amount > 0) {
    const between = Array.from({ length: amount - 1 }, () => '');
    const rest = Array.from({ length: row.length - amount - 3 }, () => '');
    return [first, ...between, figure, second, ...rest, last];
  }
  if (!/^(合计|栏次)$/.test(bare(first)) || end < width) return row;
  return [first, ...row.slice(0, width).map(() => ''), ...row.slice(1, row.length - width)];
}

/** The width of each head: what is left over belongs to those that stand above several columns. */
function widthsOf(cells: Row, room: number, below: Row): readonly number[] | null {
  const extra = room - cells.length;
  if (extra === 0) return cells.map(() => 1);
  const [, second] = below.flatMap((text, at) => (startOf(text) === startOf(below[0] ?? '') ? [at] : []));
  if (cells.length === 2 && below.length === room && second !== undefined) return [second, room - second];
  const items = cells.filter((text) => ITEM.test(bare(text))).length;
  const wide = cells.filter((text) => WIDE.test(bare(text))).length;
  const lead = below.findIndex((text) => !OF_ITEM.test(text));
  const each = items === 0 ? 1 + extra / wide : (below.length - (lead === -1 ? below.length : lead)) / wide;
  const ofWide = wide === 0 ? 1 : each;
  const ofItem = items === 0 ? 1 : 1 + (extra - wide * (ofWide - 1)) / items;
  if (items + wide === 0 || ![ofWide, ofItem].every((width) => Number.isInteger(width) && width >= 1))
    return null;
  return cells.map((text) => (ITEM.test(bare(text)) ? ofItem : WIDE.test(bare(text)) ? ofWide : 1));
}

/** `项目（按功能分类）` begins a list as 项目 does. */
function startOf(head: string): string {
  return bare(head).replace(/[（(].*$/, '');
}

/** 预算数 and 决算数 in turn, below each item. */
function isInPairs(row: Row): boolean {
  return row.length > 3 && row[0] !== row[1] && row.every((text, at) => text !== '' && text === row[at % 2]);
}

function lastHead(rows: readonly Row[], heads: number): number {
  return isNumbering(rows[heads - 1]) ? heads - 2 : heads - 1;
}

function isNumbering(row: Row | undefined): boolean {
  return row !== undefined && /^栏\s*次$/.test(row[0] ?? '');
}

function withoutEnd(row: Row): Row {
  const last = row.findLastIndex((text) => text !== '');
  return row.slice(0, last + 1);
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
