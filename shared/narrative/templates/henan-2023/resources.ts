// 河南省 2023 年度部门决算公开文本，决算情况说明十至十二.
import type { Section } from '#shared/narrative/writing/template';
import { mainReason, shareOf } from './phrases.ts';

const NOW = '机关运行经费/本年';
const BEFORE = '机关运行经费/上年';
const PURCHASES = '政府采购/总额';
const MEDIUM = '政府采购/中小企业';
const SMALL = '政府采购/小微企业';
const CARS = [
  '省级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
];

export const resources: readonly Section[] = [
  {
    id: '十',
    passages: [
      { id: '十', level: 1, text: '十、机关运行经费支出情况说明' },
      {
        id: '十/支出',
        text: [
          `{年度}年度机关运行经费支出{{${NOW}}}{单位}`,
          {
            choose: [
              { when: { not: { has: BEFORE } }, text: '。' },
              { when: { same: [NOW, BEFORE] }, text: '，与{上年}年度持平。' },
              {
                when: { zero: BEFORE },
                text: `，{上年}年度为{{${BEFORE}}}{单位}，{{增减(${NOW},${BEFORE})}}{{差额(${NOW},${BEFORE})}}{单位}。`,
              },
              {
                text: `，比{上年}年度{{增减(${NOW},${BEFORE})}}{{差额(${NOW},${BEFORE})}}{单位}，{{升降(${NOW},${BEFORE})}}{{增幅(${NOW},${BEFORE})}}。`,
              },
            ],
          },
          mainReason(NOW, BEFORE, '请说明机关运行经费增减的主要原因'),
        ],
      },
    ],
  },
  {
    id: '十一',
    passages: [
      { id: '十一', level: 1, text: '十一、政府采购支出情况说明' },
      {
        id: '十一/支出',
        text: [
          `{年度}年度政府采购支出总额{{${PURCHASES}}}{单位}，其中：政府采购货物支出{{政府采购/货物}}{单位}、`,
          '政府采购工程支出{{政府采购/工程}}{单位}、政府采购服务支出{{政府采购/服务}}{单位}。',
          `授予中小企业合同金额{{${MEDIUM}}}{单位}`,
          shareOf(MEDIUM, PURCHASES, '政府采购支出总额的'),
          `，其中：授予小微企业合同金额{{${SMALL}}}{单位}`,
          shareOf(SMALL, MEDIUM, '授予中小企业合同金额的'),
          '。',
        ],
      },
    ],
  },
  {
    id: '十二',
    passages: [
      { id: '十二', level: 1, text: '十二、国有资产占用情况说明' },
      {
        id: '十二/占用',
        text: [
          `{年度}年期末，我部门共有车辆{{合计(${CARS.map((use) => `车辆/${use}`).join(',')})}}辆，其中：`,
          CARS.map((use) => `${use}{{车辆/${use}}}辆`).join('、'),
          '；单位价值100万元（含）以上设备{{设备/百万元以上}}台（套）。',
        ],
      },
    ],
  },
];
