import { aliasesOf } from '#shared/imports/forms/aliases';
import { plain, withoutOrdinal, withoutTime } from '#shared/imports/label-matching';
import { type Sheet, textAt } from '#shared/imports/source/sheet';
import type { TableDefinition } from '#shared/tables/grammar';
import type { HeaderBlock } from './header-blocks.ts';
import type { ColumnMatch, ColumnPlace } from './match-columns.ts';

/** Stands for all columns of a block whose items are listed below each other. */
export const LISTED = '各行';

const LEAST_ITEMS = 3;

/**
 * Whether a form of one row is printed sideways: its columns as rows, its blocks as columns (三公 with 项目, 预算数
 * and 决算数). Returns `null` if it is not.
 */
export function listedItems(
  definition: TableDefinition,
  sheet: Sheet,
  { body }: { readonly body: { readonly top: number; readonly bottom: number } },
  { paths }: HeaderBlock,
): ColumnMatch | null {
  if (!definition.blocks.every(({ rows }) => rows.kind === 'record')) return null;
  const label = paths.findIndex((_, column) => itemsIn(definition, sheet, body, column) >= LEAST_ITEMS);
  if (label === -1) return null;
  const columns = definition.blocks.flatMap(({ id }): ColumnPlace[] => {
    const named = paths.flatMap((path, column) =>
      column !== label && path.some((word) => blockNamed(word, id)) ? [column] : [],
    );
    // 公开09 states 全年预算
    const at =
      named.find((column) => paths[column]?.some((word) => word.startsWith('全年'))) ?? named[0] ?? -1;
    return at === -1 ? [] : [{ block: id, column: LISTED, at: [at] }];
  });
  if (columns.length === 0) return null;
  return {
    columns: [
      ...columns,
      ...definition.blocks.slice(0, 1).map(({ id }) => ({ block: id, column: ITEMS, at: [label] })),
    ],
    fit: 0.5 + columns.length / (2 * definition.blocks.length),
  };
}

/** Stands for the column that names the items. */
export const ITEMS = '项目';

function blockNamed(word: string, block: string): boolean {
  const bare = withoutTime(word)
    .replace(/^年初/, '')
    .replace(/统计数$/, '数');
  return bare === block || bare === block.replace('数', '') || bare === `${block.replace('数', '')}金额`;
}

function itemsIn(
  definition: TableDefinition,
  sheet: Sheet,
  body: { readonly top: number; readonly bottom: number },
  column: number,
): number {
  const found = new Set<string>();
  for (let row = body.top; row <= body.bottom; row++) {
    const item = itemNamed(definition, textAt(sheet, row, column));
    if (item !== null) found.add(item);
  }
  return found.size;
}

/** The column of the form that a label names: 其中：（1）公务用车购置费 is 公务用车购置费. */
export function itemNamed({ id, blocks }: TableDefinition, label: string): string | null {
  const words = withoutOrdinal(withoutOrdinal(plain(label).replace(/^其中[:：]?/, '')));
  if (words === '') return null;
  const columns = blocks[0]?.columns ?? [];
  const total = columns[0]?.id;
  const named = columns.find(
    ({ id: column }) =>
      plain(column) === words ||
      (column !== total && aliasesOf(id, column).map(plain).includes(words) && !/^[小合]计$/.test(words)),
  );
  if (named !== undefined) return named.id;
  return total !== undefined &&
    /^(支出合计|经费合计|合计|总计|三公经费(财政拨款)?(支出)?(合计|总计|小计)?)$/.test(words)
    ? total
    : null;
}
