import type { TemplatePack } from '#shared/tables/grammar';
import { baseParts, baseTables } from '#shared/tables/packs/base/index';
import { relations } from '#shared/tables/packs/base/relations';

export const henan2023: TemplatePack = {
  id: 'henan-2023',
  title: '河南省 2023 年度部门决算公开',
  year: 2023,
  source: '财政部部门决算公开样式（2023年度），按河南省市县部门公开文本核对',
  tables: baseTables,
  relations,
  parts: baseParts,
};
