import type { Department } from '../department.ts';
import { type AllFigures, figuresOf } from '../figures.ts';
import { rowOf } from '../pen.ts';
import type { Manner } from './manner.ts';
import { type Said, type Speech, say, speechFor } from './said.ts';

/** The common input of all sections: the figures by address, and the region's wording. */
export interface Story {
  readonly department: Department;
  readonly manner: Manner;
  readonly figures: AllFigures;
  readonly speech: Speech;
  /** The year as in the text. */
  readonly year: number;
  readonly self: string;
  readonly level: '部门' | '单位';
  at(table: keyof AllFigures, row: string, column: string): number;
}

export function storyOf(department: Department, manner: Manner, level: '部门' | '单位'): Story {
  const figures = figuresOf(department);
  const selves: Readonly<Record<string, string>> = { name: department.name, short: department.short };
  return {
    department,
    manner,
    figures,
    speech: speechFor(manner),
    year: department.year,
    self: selves[manner.self] ?? manner.self,
    level,
    at: (table, row, column) => rowOf(figures[table], row)?.cells[column] ?? 0,
  };
}

/** 增加 …，增长 …% against last year; 持平 if nothing changed; no percentage of zero. */
export function change(story: Story, now: number, last: number, subject = ''): Said {
  const { speech, year, manner } = story;
  const than = { than: '比上年', with: `与${year - 1}年度相比，`, against: `较${year - 1}年度` }[
    manner.change
  ];
  if (now === last) {
    const even = { than: '与上年', with: `与${year - 1}年度`, against: `与${year - 1}年度` }[manner.change];
    return say`${even}${manner.change === 'with' ? '相比，' : ''}${subject}持平`;
  }
  const up = now > last;
  const amount = say`${than}${subject}${direction(up, '增加', '减少')}${speech.money(Math.abs(now - last))}`;
  if (last === 0)
    return manner.zeroBase === 'words'
      ? say`${amount}，上年为0，不可比`
      : say`${amount}，增长--（基数为0，不可比）`;
  return say`${amount}，${direction(up, '增长', '下降')}${speech.percent(now - last, last)}`;
}

export function direction(up: boolean, more: string, less: string) {
  return { kind: 'direction', text: up ? more : less } as const;
}

const MORE = [
  '本年度新增专项工作任务',
  '按规定补发人员待遇',
  '上级追加项目资金',
  '业务量扩大，工作经费相应提高',
];
const LESS = [
  '厉行节约，压减一般性开支',
  '部分项目按进度结转下年实施',
  '人员退休、调出',
  '个别工作任务已于上年完成',
];

export function reason(story: Story, up: boolean, number: number): string {
  const reasons = up ? MORE : LESS;
  return reasons[(story.department.seed + number) % reasons.length] ?? '';
}

export function because(story: Story, now: number, last: number, number: number): string {
  return now === last ? '' : `，主要原因是${reason(story, now > last, number)}`;
}
