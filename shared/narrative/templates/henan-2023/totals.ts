// 河南省 2023 年度部门决算公开文本，决算情况说明一至四.
import type { Section } from '#shared/narrative/writing/template';
import { againstLastYear } from './phrases.ts';

const INCOME = ['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const SPENDING = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];

const income = { source: '栏', table: '公开02', row: '合计', columns: INCOME } as const;
const spending = { source: '栏', table: '公开03', row: '合计', columns: SPENDING } as const;
const ITEM = '<名称>{{<引用>}}{单位}，占{{构成(<引用>,<全部>)}}';

export const totals: readonly Section[] = [
  {
    id: '一',
    passages: [
      { id: '一', level: 1, text: '一、收入支出决算总体情况说明' },
      {
        id: '一/总体',
        text: [
          '{年度}年度收、支总计均为{{公开01/31/决算数}}{单位}。',
          ...againstLastYear('收、支总计', '各', '公开01/31/决算数'),
        ],
      },
    ],
  },
  {
    id: '二',
    passages: [
      { id: '二', level: 1, text: '二、收入决算情况说明' },
      {
        id: '二/收入',
        text: [
          '{年度}年度收入合计{{公开02/合计/本年收入合计}}{单位}',
          {
            choose: [
              { when: { any: income }, text: ['，其中：', { list: income, text: ITEM, between: '；' }] },
            ],
          },
          '。',
        ],
      },
    ],
  },
  {
    id: '三',
    passages: [
      { id: '三', level: 1, text: '三、支出决算情况说明' },
      {
        id: '三/支出',
        text: [
          '{年度}年度支出合计{{公开03/合计/本年支出合计}}{单位}',
          {
            choose: [
              { when: { any: spending }, text: ['，其中：', { list: spending, text: ITEM, between: '；' }] },
            ],
          },
          '。',
        ],
      },
    ],
  },
  {
    id: '四',
    passages: [
      { id: '四', level: 1, text: '四、财政拨款收入支出决算总体情况说明' },
      {
        id: '四/总体',
        text: [
          '{年度}年度财政拨款收、支总计均为{{公开04/32/金额}}{单位}。',
          ...againstLastYear('财政拨款收、支总计', '各', '公开04/32/金额'),
        ],
      },
    ],
  },
];
