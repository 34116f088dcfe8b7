import type { TemplatePack } from '#shared/tables/grammar';
import { baseParts, baseTables } from '#shared/tables/packs/base/index';
import { relations } from '#shared/tables/packs/base/relations';
import { inOrder, unnumbered, withChanges } from '#shared/tables/packs/override';
import { changes } from './changes.ts';

export const shanghai2024: TemplatePack = {
  id: 'shanghai-2024',
  title: '上海市 2024 年度部门决算公开',
  year: 2024,
  source: '上海市各区部门公开的2024年度决算；未见印件之处见 docs/packs.md',
  tables: inOrder(withChanges(baseTables.map(unnumbered), changes), [
    '公开01',
    '公开02',
    '公开03',
    '公开04',
    '公开05',
    '公开06',
    '公开09',
    '公开07',
    '公开08',
  ]),
  relations,
  parts: baseParts,
};
