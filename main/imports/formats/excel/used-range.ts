/** Content of a cell other than its format. */
const CONTENT = /<(?:\w+:)?(?:v|is|f)[\s/>]/g;
const EMPTY_CELL = /<((?:\w+:)?)c\b[^<>]*\/>|<((?:\w+:)?)c\b[^<>]*><\/\2c>/g;
const PLACED = /^<(?:\w+:)?c\b[^<>]*\sr=/;

/**
 * A worksheet without cells that have only a format, and without the rows after the last content: tools format
 * whole columns, down to the last row.
 */
export function usedRange(xml: string): string {
  const end = endOfData(xml);
  const last = lastContent(xml, end);
  const kept = last === -1 ? startOfData(xml) : endOfRow(xml, last, end);
  const used = end === -1 || kept === -1 || kept >= end ? xml : xml.slice(0, kept) + xml.slice(end);
  // a cell without a position follows the one before it
  return allPlaced(used) ? used.replace(EMPTY_CELL, '') : used;
}

function startOfData(xml: string): number {
  const match = /<(?:\w+:)?sheetData(?:\s[^<>]*)?>/.exec(xml);
  return match === null ? -1 : match.index + match[0].length;
}

function endOfData(xml: string): number {
  return xml.search(/<\/(?:\w+:)?sheetData>/);
}

function lastContent(xml: string, end: number): number {
  let last = -1;
  for (const { index } of xml.matchAll(CONTENT)) {
    if (index < end) last = index;
  }
  return last;
}

function endOfRow(xml: string, from: number, end: number): number {
  const row = /<\/(?:\w+:)?row>/g;
  row.lastIndex = from;
  const match = row.exec(xml);
  return match === null || match.index > end ? -1 : match.index + match[0].length;
}

function allPlaced(xml: string): boolean {
  for (const { index } of xml.matchAll(/<(?:\w+:)?c\b/g)) {
    if (!PLACED.test(xml.slice(index, index + 200))) return false;
  }
  return true;
}
