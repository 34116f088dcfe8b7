import type { TemplatePack } from '#shared/tables/grammar';
import { relations } from './relations.ts';
import { t01 } from './t01.ts';
import { t02 } from './t02.ts';
import { t03 } from './t03.ts';
import { t04 } from './t04.ts';
import { t05 } from './t05.ts';
import { t06 } from './t06.ts';
import { t07 } from './t07.ts';
import { t08 } from './t08.ts';
import { t09 } from './t09.ts';

export const henan2023: TemplatePack = {
  id: 'henan-2023',
  title: '河南省 2023 年度部门决算公开',
  source: '财政部部门决算公开样式（2023年度），按河南省市县部门公开文本核对',
  tables: [t01, t02, t03, t04, t05, t06, t07, t08, t09],
  relations,
  parts: [
    { id: '部门概况', ordinal: '第一部分', title: '{部门}概况' },
    { id: '部门决算表', ordinal: '第二部分', title: '{年度}年度{部门}部门决算表' },
    { id: '决算情况说明', ordinal: '第三部分', title: '{年度}年度{部门}部门决算情况说明' },
    { id: '名词解释', ordinal: '第四部分', title: '名词解释' },
    { id: '附件', ordinal: '第五部分', title: '附件' },
  ],
};
