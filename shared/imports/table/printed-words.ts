import { isNumbering } from '#shared/imports/headers/header-blocks';
import { plain } from '#shared/imports/label-matching';
import { coveredText, type Sheet } from '#shared/imports/source/sheet';
import { printedTitle } from '#shared/imports/source/surroundings';
import type { PrintedWords } from '#shared/report/report';
import type { TableDefinition } from '#shared/tables/grammar';
import type { TablePlace } from './locate.ts';

const LINES_BELOW = 6;

/** Texts of a table that differ from the form's: its title, 注, 说明 and column names. */
export function readPrintedWords(definition: TableDefinition, sheet: Sheet, place: TablePlace): PrintedWords {
  const title = printedTitle(place.around.titles, definition);
  const 注 = lineBelow(sheet, place, '注')?.replace(/^注[:：]\s*/, '');
  const 说明 = lineBelow(sheet, place, '说明');
  const 表头 = printedHeads(definition, sheet, place);
  return {
    ...(title === null || same(title, definition.title) ? {} : { 标题: title }),
    ...(注 === undefined || 注 === definition.note ? {} : { 注 }),
    ...(说明 === undefined || 说明 === definition.emptyNote ? {} : { 说明 }),
    ...(Object.keys(表头).length === 0 ? {} : { 表头 }),
  };
}

function same(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other;
}

function lineBelow(sheet: Sheet, { body }: TablePlace, word: string): string | undefined {
  for (let row = body.bottom + 1; row <= body.bottom + LINES_BELOW; row++) {
    const text = (sheet.rows[row] ?? []).find((cell) => (cell?.text ?? '') !== '')?.text.trim() ?? '';
    if (plain(text).startsWith(word)) return text;
  }
  return undefined;
}

/** Names of figure columns that differ from the official ones, by the official name. */
function printedHeads(
  definition: TableDefinition,
  sheet: Sheet,
  { header, columns }: TablePlace,
): Record<string, string> {
  const official = new Map(
    (definition.printed?.header ?? definition.header)
      .flat()
      .map(({ text, column }) => [column ?? text, text] as const),
  );
  const found: Record<string, string> = {};
  for (const { block, column, at } of columns) {
    const role = definition.blocks
      .find(({ id }) => id === block)
      ?.columns.find(({ id }) => id === column)?.role;
    const text = role === 'amount' ? leafText(sheet, header, at[0] ?? -1) : '';
    const usual = official.get(column) ?? column;
    // 预算数 and 决算数 under an item name the half, not the column.
    const namesHalf = definition.blocks.some(({ id, rows }) => rows.kind === 'record' && id === text);
    if (text !== '' && text !== usual && !namesHalf) found[column] = text;
  }
  return found;
}

function leafText(sheet: Sheet, header: TablePlace['header'], column: number): string {
  for (let row = header.bottom; row >= header.top; row--) {
    const words = (sheet.rows[row] ?? []).map((cell) => plain(cell?.text ?? '')).filter(Boolean);
    const text = coveredText(sheet, row, column).replace(/\s/g, '');
    if (text !== '' && !isNumbering(words)) return text;
  }
  return '';
}
