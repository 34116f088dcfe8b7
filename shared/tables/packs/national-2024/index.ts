import type { Line, TemplatePack } from '#shared/tables/grammar';
import { baseParts, baseTables } from '#shared/tables/packs/base/index';
import { relations } from '#shared/tables/packs/base/relations';
import { t01 } from '#shared/tables/packs/base/t01';
import { withChanges, withLines } from '#shared/tables/packs/override';

/** Seen in documents of 2024; assumed for all. */
const SURPLUS: Line = { number: 28, label: '使用非财政拨款结余（含专用结余）' };

export const national2024: TemplatePack = {
  id: 'national-2024',
  title: '全国通用 2024 年度部门决算公开',
  year: 2024,
  source: '财政部部门决算公开样式，2024年度；与2023年度不同之处见 docs/packs.md，其余按2023年度推定',
  tables: withChanges(baseTables, {
    公开01: {
      blocks: withLines(t01.blocks, (lines) =>
        lines.map((line) => (line.number === SURPLUS.number ? SURPLUS : line)),
      ),
    },
  }),
  relations,
  parts: baseParts,
};
