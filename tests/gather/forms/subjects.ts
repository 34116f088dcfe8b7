// 财决02, 03, 04: all funds by 项.
import { COLUMNS02, COLUMNS03, fiscalIncome } from '../../imports/layouts/figures.ts';
import { type Leaf, SOURCES, spent } from '../../imports/layouts/leaves.ts';
import type { Column, SubjectsForm } from '../form.ts';
import type { Unit } from '../unit.ts';
import { carriedOf } from './flows.ts';
import { subjectRows } from './rows.ts';

const col = (text: string, id = text): Column => ({ text, id });
const under = (text: string, below: readonly Column[]): Column => ({ text, below });

export function incomeForm({ department }: Unit): SubjectsForm {
  const items = department.leaves.map((leaf) => {
    const own = Object.fromEntries(SOURCES.map((source) => [source, leaf.own.sources[source]]));
    const fiscal = fiscalIncome(leaf);
    return {
      code: leaf.code,
      cells: { 本年收入合计: fiscal + leaf.own.income, 财政拨款收入: fiscal, ...own, 教育收费: 0 },
    };
  });
  return {
    kind: 'subjects',
    id: '财决03',
    title: '收入决算表',
    columns: COLUMNS02.map((id) =>
      id === '事业收入' ? under(id, [col('小计', id), col('其中：教育收费', '教育收费')]) : col(id),
    ),
    rows: subjectRows(department.year, [...COLUMNS02, '教育收费'], items),
  };
}

export function spendingForm({ department }: Unit): SubjectsForm {
  const items = department.leaves.map((leaf) => ({ code: leaf.code, cells: spending(leaf) }));
  return {
    kind: 'subjects',
    id: '财决04',
    title: '支出决算表',
    columns: COLUMNS03.map((id) => col(id)),
    rows: subjectRows(department.year, COLUMNS03, items),
  };
}

function spending({ general, fund, capital, own }: Leaf): Record<string, number> {
  const by = (kind: 'basic' | 'project') => general[kind] + fund[kind] + capital[kind] + own[kind];
  return {
    本年支出合计: by('basic') + by('project') + own.business,
    基本支出: by('basic'),
    项目支出: by('project'),
    上缴上级支出: 0,
    经营支出: own.business,
    对附属单位补助支出: 0,
  };
}

const CARRIED = ['合计', '基本支出结转', '项目支出结转和结余', '经营结余'];
const ALLOTTED = ['合计', '交纳所得税', '提取专用结余', '事业单位转入非财政拨款结余', '其他'];

/** 使用非财政拨款结余 and 结余分配 are on the 项 that have a difference. */
export function flowForm({ department }: Unit): SubjectsForm {
  const rest = (leaf: Leaf) => leaf.own.opening + leaf.own.income - spent(leaf.own) - leaf.own.closing;
  const { leaves } = department;
  const holder = leaves.find((leaf) => rest(leaf) !== 0) ?? leaves.find(({ own }) => own.income > 0);
  const items = leaves.map((leaf) => {
    const used = leaf === holder ? department.used : 0;
    return { code: leaf.code, cells: flowCells(leaf, used, rest(leaf) + used) };
  });
  const columns: readonly Column[] = [
    under(
      '年初结转和结余',
      CARRIED.map((text) => col(text, `年初/${text}`)),
    ),
    col('本年收入'),
    under(
      '本年支出',
      ['合计', ...COLUMNS03.slice(1)].map((text) => col(text, `支出/${text}`)),
    ),
    col('使用非财政拨款结余（含专用结余）', '使用'),
    under(
      '结余分配',
      ALLOTTED.map((text) => col(text, `分配/${text}`)),
    ),
    under(
      '年末结转和结余',
      CARRIED.map((text) => col(text, `年末/${text}`)),
    ),
  ];
  const ids = columns.flatMap(({ id, below }) => (below ?? [{ id }]).map((each) => each.id ?? ''));
  return {
    kind: 'subjects',
    id: '财决02',
    title: '收入支出决算表',
    columns,
    rows: subjectRows(department.year, ids, items),
  };
}

function flowCells(leaf: Leaf, used: number, allotted: number): Record<string, number> {
  const carried = (what: 'opening' | 'closing', name: string) => {
    const [basic, project] = [carriedOf(leaf, 'basic', what), carriedOf(leaf, 'project', what)];
    return {
      [`${name}/合计`]: basic + project,
      [`${name}/基本支出结转`]: basic,
      [`${name}/项目支出结转和结余`]: project,
      [`${name}/经营结余`]: 0,
    };
  };
  const paid = spending(leaf);
  return {
    ...carried('opening', '年初'),
    本年收入: fiscalIncome(leaf) + leaf.own.income,
    '支出/合计': paid.本年支出合计 ?? 0,
    ...Object.fromEntries(COLUMNS03.slice(1).map((id) => [`支出/${id}`, paid[id] ?? 0])),
    使用: used,
    '分配/合计': allotted,
    '分配/其他': allotted,
    ...carried('closing', '年末'),
  };
}
