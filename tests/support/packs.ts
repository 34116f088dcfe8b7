import { findPack } from '#shared/packs/built-in/index';
import { findTable } from '#shared/tables/find-table';
import type { Subject, TableDefinition, TemplatePack } from '#shared/tables/grammar';

function builtIn(id: string): TemplatePack {
  const found = findPack(id);
  if (found === null) throw new RangeError(`no pack ${id}`);
  return found;
}

export const henan2023 = builtIn('henan-2023');
export const henan2023Narrative = henan2023.narrative;
export const baseTables: readonly TableDefinition[] = henan2023.tables;
export const t01 = findTable(henan2023, '公开01');
export const t04 = findTable(henan2023, '公开04');
export const t09 = findTable(henan2023, '公开09');

/** The 经济分类 in the three columns of 公开06. */
export const [PERSONNEL = [], GOODS = [], CAPITAL = []] = findTable(henan2023, '公开06').blocks.map(
  ({ rows }): readonly Subject[] => (rows.kind === 'economic' ? rows.subjects : []),
);
