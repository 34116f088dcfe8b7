// 河南省 2023 年度部门决算公开文本，决算情况说明七、八.
import type { Condition, Section } from '#shared/narrative/writing/template';
import { againstLastYear } from './phrases.ts';

const FUND = '公开07/合计';
const CAPITAL = '公开08/合计/合计';
const fundItems = { source: '项', table: '公开07', columns: ['本年支出小计'], budget: false } as const;
const capitalItems = { source: '项', table: '公开08', columns: ['合计'], budget: false } as const;

const FUND_COLUMNS = ['年初结转和结余', '本年收入', '本年支出小计', '年末结转和结余'];
const noFund: Condition = { and: FUND_COLUMNS.map((column) => ({ zero: `${FUND}/${column}` })) };
const noCapital: Condition = { zero: CAPITAL };
const ITEM = '{{序号}}．<名称>。支出决算为{{<引用>}}{单位}，其中：基本支出{{';

export const funds: readonly Section[] = [
  {
    id: '七',
    passages: [
      { id: '七', level: 1, text: '七、政府性基金预算财政拨款支出决算情况说明' },
      {
        id: '七/无',
        when: noFund,
        text: '我部门{年度}年度没有政府性基金收入，也没有使用政府性基金安排的支出。',
      },
      {
        id: '七/总体',
        when: { not: noFund },
        text: [
          `{年度}年度政府性基金预算财政拨款年初结转和结余{{${FUND}/年初结转和结余}}{单位}，`,
          `本年收入{{${FUND}/本年收入}}{单位}，本年支出{{${FUND}/本年支出小计}}{单位}，`,
          `年末结转和结余{{${FUND}/年末结转和结余}}{单位}。`,
          ...againstLastYear('政府性基金预算财政拨款支出', '', `${FUND}/本年支出小计`),
          { choose: [{ when: { any: fundItems }, text: '具体情况如下：' }] },
        ],
      },
      {
        id: '七',
        when: { not: noFund },
        each: fundItems,
        text: `${ITEM}公开07/<编码>/基本支出}}{单位}，项目支出{{公开07/<编码>/项目支出}}{单位}。`,
      },
    ],
  },
  {
    id: '八',
    passages: [
      { id: '八', level: 1, text: '八、国有资本经营预算财政拨款支出决算情况说明' },
      {
        id: '八/无',
        when: noCapital,
        text: '我部门{年度}年度没有国有资本经营收入，也没有使用国有资本经营安排的支出。',
      },
      {
        id: '八/总体',
        when: { not: noCapital },
        text: [
          `{年度}年度国有资本经营预算财政拨款支出{{${CAPITAL}}}{单位}，`,
          '其中：基本支出{{公开08/合计/基本支出}}{单位}，项目支出{{公开08/合计/项目支出}}{单位}。',
          ...againstLastYear('国有资本经营预算财政拨款支出', '', CAPITAL),
          { choose: [{ when: { any: capitalItems }, text: '具体情况如下：' }] },
        ],
      },
      {
        id: '八',
        when: { not: noCapital },
        each: capitalItems,
        text: `${ITEM}公开08/<编码>/基本支出}}{单位}，项目支出{{公开08/<编码>/项目支出}}{单位}。`,
      },
    ],
  },
];
