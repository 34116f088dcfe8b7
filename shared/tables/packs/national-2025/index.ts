import type { TemplatePack } from '#shared/tables/grammar';
import { national2024 } from '#shared/tables/packs/national-2024/index';

/** The forms of 2024; the year's 科目 come with the dictionary. */
export const national2025: TemplatePack = {
  ...national2024,
  id: 'national-2025',
  title: '全国通用 2025 年度部门决算公开',
  year: 2025,
  source: '财政部部门决算公开样式，2025年度；表样按2024年度推定，科目为2025年政府收支分类科目',
};
