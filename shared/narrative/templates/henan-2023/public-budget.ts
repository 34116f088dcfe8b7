// 河南省 2023 年度部门决算公开文本，决算情况说明五、六.
import type { ListSource, Part, Section } from '#shared/narrative/writing/template';
import { againstLastYear, completed, shareOf } from './phrases.ts';

const TOTAL = '公开05/合计/小计';
const BUDGET = '年初预算/合计';
const classes = { source: '类', table: '公开05', column: '小计' } as const;
const subjects = { source: '项', table: '公开05', columns: ['小计'], budget: true } as const;

const PERSONNEL = '公开06/人员经费合计/决算数';
const RUNNING = '公开06/公用经费合计/决算数';
const personnel = { source: '经济科目', classes: ['301', '303'] } as const;
const running = { source: '经济科目', classes: ['302', '307', '310', '312', '313', '399'] } as const;

export const publicBudget: readonly Section[] = [
  {
    id: '五',
    passages: [
      { id: '五', level: 1, text: '五、一般公共预算财政拨款支出决算情况说明' },
      { id: '五/一', level: 2, text: '（一）总体情况。' },
      {
        id: '五/一/总体',
        text: [
          `{年度}年度一般公共预算财政拨款支出{{${TOTAL}}}{单位}`,
          shareOf(TOTAL, '公开03/合计/本年支出合计', '支出合计的'),
          '。',
          ...againstLastYear('一般公共预算财政拨款支出', '', TOTAL),
        ],
      },
      { id: '五/二', level: 2, text: '（二）结构情况。' },
      {
        id: '五/二/结构',
        text: [
          `{年度}年度一般公共预算财政拨款支出{{${TOTAL}}}{单位}`,
          {
            choose: [
              {
                when: { any: classes },
                text: [
                  '，主要用于以下方面：',
                  {
                    list: classes,
                    text: '<名称>{{<引用>}}{单位}，占{{构成(<引用>,<全部>)}}',
                    between: '；',
                  },
                ],
              },
            ],
          },
          '。',
        ],
      },
      { id: '五/三', level: 2, text: '（三）具体情况。' },
      {
        id: '五/三/总体',
        text: [
          `{年度}年度一般公共预算财政拨款支出年初预算为{{${BUDGET}}}{单位}，支出决算为{{${TOTAL}}}{单位}`,
          completed(TOTAL, BUDGET, '年初预算'),
          '。',
          { choose: [{ when: { any: subjects }, text: '其中：' }] },
        ],
      },
      {
        id: '五/三',
        each: subjects,
        text: [
          '{{序号}}．<名称>。年初预算为{{年初预算/<编码>}}{单位}，支出决算为{{<引用>}}{单位}',
          completed('<引用>', '年初预算/<编码>', '年初预算'),
          '。',
          {
            reason: '决算数与年初预算数存在差异的主要原因是【原因】。',
            hint: '请说明决算数与年初预算数存在差异的主要原因',
            of: '<引用>',
            against: '年初预算/<编码>',
          },
        ],
      },
    ],
  },
  {
    id: '六',
    passages: [
      { id: '六', level: 1, text: '六、一般公共预算财政拨款基本支出决算情况说明' },
      {
        id: '六/基本支出',
        text: [
          `{年度}年度一般公共预算财政拨款基本支出{{合计(${PERSONNEL},${RUNNING})}}{单位}。其中：`,
          `人员经费{{${PERSONNEL}}}{单位}`,
          mainlyFor(personnel),
          `；公用经费{{${RUNNING}}}{单位}`,
          mainlyFor(running),
          '。',
        ],
      },
    ],
  },
];

function mainlyFor(list: ListSource): Part {
  return {
    choose: [{ when: { any: list }, text: ['，主要包括：', { list, text: '<名称>', between: '、' }] }],
  };
}
