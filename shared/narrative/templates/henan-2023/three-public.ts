// 河南省 2023 年度部门决算公开文本，决算情况说明九.
import type { Part, ReasonPart, Section } from '#shared/narrative/writing/template';
import { completed } from './phrases.ts';

const budget = (column: string) => `公开09/预算数/${column}`;
const actual = (column: string) => `公开09/决算数/${column}`;

const ABROAD = '因公出国（境）费';
const CARS = '公务用车购置及运行维护费小计';
const BOUGHT = '公务用车购置费';
const RUN = '公务用车运行维护费';
const GUESTS = '公务接待费';
const PARTS = [ABROAD, CARS, GUESTS];
const ALL = PARTS.map(actual).join(',');

function clause(name: string, column: string): readonly Part[] {
  return [
    `${name}支出决算{{${actual(column)}}}{单位}`,
    completed(actual(column), budget(column)),
    {
      choose: [{ when: { not: { zero: actual('合计') } }, text: `，占{{构成(${actual(column)},${ALL})}}` }],
    },
  ];
}

function detail(ordinal: string, name: string, column: string): readonly Part[] {
  const figures = `预算数为{{${budget(column)}}}{单位}，支出决算数为{{${actual(column)}}}{单位}`;
  return [`${ordinal}．${name}${figures}`, completed(actual(column), budget(column)), '。'];
}

function difference(column: string): ReasonPart {
  return {
    reason: `决算数{{大小(${actual(column)},${budget(column)})}}预算数的主要原因是【原因】。`,
    hint: '请说明决算数与预算数存在差异的主要原因',
    of: actual(column),
    against: budget(column),
  };
}

export const threePublic: Section = {
  id: '九',
  passages: [
    { id: '九', level: 1, text: '九、财政拨款“三公”经费支出决算情况说明' },
    { id: '九/一', level: 2, text: '（一）“三公”经费财政拨款支出决算总体情况说明。' },
    {
      id: '九/一/总体',
      text: [
        `{年度}年度“三公”经费财政拨款支出预算为{{${budget('合计')}}}{单位}，`,
        `支出决算为{{${actual('合计')}}}{单位}`,
        completed(actual('合计'), budget('合计')),
        '。',
        difference('合计'),
      ],
    },
    { id: '九/二', level: 2, text: '（二）“三公”经费财政拨款支出决算具体情况说明。' },
    {
      id: '九/二/具体',
      text: [
        '{年度}年度“三公”经费财政拨款支出决算中，',
        ...clause('因公出国（境）费', ABROAD),
        '；',
        ...clause('公务用车购置及运行费', CARS),
        '；',
        ...clause('公务接待费', GUESTS),
        '。具体情况如下：',
      ],
    },
    {
      id: '九/二/出国',
      text: [
        ...detail('1', '因公出国（境）费', ABROAD),
        difference(ABROAD),
        '全年因公出国（境）团组{{三公/出国团组数}}个，累计{{三公/出国人次}}人次。',
      ],
    },
    {
      id: '九/二/用车',
      text: [...detail('2', '公务用车购置及运行费', CARS), difference(CARS), '其中：'],
    },
    {
      id: '九/二/购置',
      text: `公务用车购置支出为{{${actual(BOUGHT)}}}{单位}，购置车辆{{三公/购置车辆数}}台。`,
    },
    {
      id: '九/二/运行',
      text: `公务用车运行维护支出{{${actual(RUN)}}}{单位}。{年度}年期末，部门开支财政拨款的公务用车保有量为{{三公/车辆保有量}}辆。`,
    },
    {
      id: '九/二/接待',
      text: [...detail('3', '公务接待费', GUESTS), difference(GUESTS), '其中：'],
    },
    {
      id: '九/二/外宾',
      text: '外宾接待支出{{三公/外宾接待支出}}{单位}。{年度}年共接待国（境）外来访团组{{三公/外宾接待批次}}个、来访外宾{{三公/外宾接待人次}}人次（不包括陪同人员）。',
    },
    {
      id: '九/二/国内',
      text: '其他国内公务接待支出{{三公/国内接待支出}}{单位}。{年度}年共接待国内来访团组{{三公/国内接待批次}}个、来宾{{三公/国内接待人次}}人次（不包括陪同人员）。',
    },
  ],
};
