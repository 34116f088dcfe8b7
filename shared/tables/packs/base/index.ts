import type { PartDefinition, TableDefinition } from '#shared/tables/grammar';
import { t01 } from './t01.ts';
import { t02 } from './t02.ts';
import { t03 } from './t03.ts';
import { t04 } from './t04.ts';
import { t05 } from './t05.ts';
import { t06 } from './t06.ts';
import { t07 } from './t07.ts';
import { t08 } from './t08.ts';
import { t09 } from './t09.ts';

/** The nine forms that every pack begins with, in the order of their numbers. */
export const baseTables: readonly TableDefinition[] = [t01, t02, t03, t04, t05, t06, t07, t08, t09];

export const baseParts: readonly PartDefinition[] = [
  { id: '部门概况', ordinal: '第一部分', title: '{部门}概况' },
  { id: '部门决算表', ordinal: '第二部分', title: '{年度}年度{部门}部门决算表' },
  { id: '决算情况说明', ordinal: '第三部分', title: '{年度}年度{部门}部门决算情况说明' },
  { id: '名词解释', ordinal: '第四部分', title: '名词解释' },
  { id: '附件', ordinal: '第五部分', title: '附件' },
];
