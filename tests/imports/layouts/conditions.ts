import type { Random } from './random.ts';

/** The kind of unit and the kinds of funds it has. */
export interface Conditions {
  /** 行政单位: all of its 公用经费 is 机关运行经费; a 事业单位 has none; a mixed department has some. */
  readonly agency: boolean;
  readonly running: 'all' | 'some' | 'none';
  readonly ownMoney: boolean;
  readonly carried: boolean;
  readonly fund: boolean;
  readonly capital: boolean;
}

export function drawConditions(chance: Random): Conditions {
  const running = chance.pick(['all', 'all', 'some', 'none'] as const);
  return {
    agency: running !== 'none',
    running,
    ownMoney: chance.chance(running === 'none' ? 0.6 : 0.35),
    carried: chance.chance(0.5),
    fund: chance.chance(0.35),
    capital: chance.chance(0.15),
  };
}

export const NAMES = {
  places: [
    '青川市云岭区',
    '望江县',
    '南屏市',
    '白鹭市东湖新区',
    '临泽市',
    '石门县',
    '平沙市河东区',
    '柳溪县',
    '北原市',
    '澄海市南城街道',
    '（示范）龙泉县',
    '古城县青山镇',
  ],
  agencies: [
    '水务局',
    '农业农村局',
    '教育体育局',
    '统计局',
    '退役军人事务局',
    '文化广电和旅游局',
    '人民政府办公室',
    '自然资源和规划局',
    '城市管理和综合执法局',
    '医疗保障局',
    '文化局（文物局）',
  ],
  institutions: [
    '图书馆',
    '第二实验小学',
    '疾病预防控制中心',
    '林业科学研究所',
    '公共就业服务中心',
    '不动产登记中心',
    '社会福利院',
  ],
} as const;
