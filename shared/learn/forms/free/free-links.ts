import type { Computed } from '#shared/compute/computed';
import { type Address, parseAddress, type TableId } from '#shared/tables/address';
import { cell } from '#shared/tables/expression';
import type { Relation, TableDefinition } from '#shared/tables/grammar';
import type { FreeRow } from './free-rows.ts';

/** A total of a free form that agrees with a figure of a standard form. */
export interface FreeLink {
  readonly relation: Relation;
  readonly said: string;
}

/** The standard form that holds the totals of a fund; the first that a title names. */
const FUNDS: readonly (readonly [words: RegExp, table: TableId])[] = [
  [/一般公共预算.*基本支出/, '公开06'],
  [/一般公共预算/, '公开05'],
  [/政府性基金/, '公开07'],
  [/国有资本/, '公开08'],
];

/** Finds, for the total of a form, the one figure of its fund's 合计 that is the same and no other. */
export function freeLinks(
  { id, title }: TableDefinition,
  rows: readonly FreeRow[],
  { cells }: Computed,
): readonly FreeLink[] {
  const table = FUNDS.find(([words]) => words.test(title))?.[1];
  const total = rows.find((row) => row.id === '合计');
  if (table === undefined || total === undefined) return [];
  const candidates = [...cells.values()].filter(
    ({ address, value }) => address.startsWith(`${table}/合计/`) && value !== null && value !== 0,
  );
  const [column, own] =
    Object.entries(total.amounts).find(([, amount]) => amount !== null && amount !== 0) ?? [];
  const same = candidates.filter(
    ({ value, address }) => value === own && isNamed(address, title, column ?? ''),
  );
  const [only, ...others] = same;
  const at = only === undefined || others.length > 0 ? null : parseAddress(only.address);
  if (at === null || column === undefined) return [];
  return [
    {
      relation: {
        id: `附-${id.slice(2)}`,
        title: `${title}的合计与${at.table}的${at.column}一致`,
        left: { table: id, row: '合计', column },
        right: cell({ table: at.table, row: at.row, column: at.column }),
      },
      said: `“${title}”的合计与${at.table}合计的“${at.column}”相等，由数推出，作为勾稽关系`,
    },
  ];
}

/** 基本支出 or 项目支出 in the title names its column; else the column of all spending. */
function isNamed(reference: Address, title: string, column: string): boolean {
  const name = parseAddress(reference)?.column ?? '';
  const part = ['基本支出', '项目支出'].find((each) => title.includes(each));
  if (part !== undefined) return name === part;
  return name === column || ['小计', '合计', '本年支出小计', '本年支出合计'].includes(name);
}
