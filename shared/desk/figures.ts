import type { Computed } from '#shared/compute/computed';
import { HEADLINES, THREE_PUBLIC } from '#shared/compute/headlines';
import { fen } from '#shared/money/amount';
import { ratio } from '#shared/money/ratio';
import { BUDGET_TOTAL } from '#shared/narrative/facts/facts';
import { type Coverage, isKnown } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';

/** amount: 分; percent: hundredths of a percent. */
export type FigureKind = 'amount' | 'percent';

export interface FigureDefinition {
  readonly name: string;
  readonly group: FigureGroup;
  readonly kind: FigureKind;
}

export const FIGURE_GROUPS = ['收支', '基本与项目', '三公', '完成率', '人均'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** The source of a figure: a cell, a fact, or two other figures. */
type Source =
  | { readonly cell: Address }
  | { readonly fact: string }
  | { readonly share: string; readonly of: string }
  /** An amount divided by a fact that is a count. */
  | { readonly amount: string; readonly by: string };

const { 收入总计, 支出总计, 财政拨款收入, 一般公共预算财政拨款支出 } = HEADLINES;

const SOURCES: readonly (readonly [name: string, group: FigureGroup, source: Source])[] = [
  ['收入总计', '收支', { cell: 收入总计 }],
  ['支出总计', '收支', { cell: 支出总计 }],
  ['财政拨款收入', '收支', { cell: 财政拨款收入 }],
  ['一般公共预算财政拨款支出', '收支', { cell: 一般公共预算财政拨款支出 }],
  ['基本支出', '基本与项目', { cell: '公开03/合计/基本支出' }],
  ['项目支出', '基本与项目', { cell: '公开03/合计/项目支出' }],
  ['本年支出合计', '基本与项目', { cell: '公开03/合计/本年支出合计' }],
  ['项目支出占比', '基本与项目', { share: '项目支出', of: '本年支出合计' }],
  ['三公预算数', '三公', { cell: '公开09/预算数/合计' }],
  ['三公决算数', '三公', { cell: '公开09/决算数/合计' }],
  ...Object.entries(THREE_PUBLIC).map(([name, cell]) => [name, '三公', { cell }] as const),
  ['三公占支出', '三公', { share: '三公决算数', of: '支出总计' }],
  ['三公完成率', '完成率', { share: '三公决算数', of: '三公预算数' }],
  ['年初预算', '完成率', { fact: BUDGET_TOTAL }],
  ['支出完成率', '完成率', { share: '一般公共预算财政拨款支出', of: '年初预算' }],
  ['单车运行维护费', '人均', { amount: '公务用车运行维护费', by: '三公/车辆保有量' }],
  ['国内接待每人次', '人均', { amount: '公务接待费', by: '三公/国内接待人次' }],
  ['出国每人次', '人均', { amount: '因公出国（境）费', by: '三公/出国人次' }],
];

/** The figures by which departments are compared, in order. */
export const FIGURES: readonly FigureDefinition[] = SOURCES.map(([name, group, source]) => ({
  name,
  group,
  kind: 'share' in source ? 'percent' : 'amount',
}));

/** By name; `null` if a figure was not read, is blank, or cannot be formed. */
export type Figures = Readonly<Record<string, number | null>>;

/** The figures of a report; for a document (`coverage`) only those that were read. */
export function figuresOf(report: Report, { cells }: Computed, coverage: Coverage | null): Figures {
  const found: Record<string, number | null> = {};
  for (const [name, , source] of SOURCES) found[name] = figure(source);
  return found;

  function figure(source: Source): number | null {
    if ('cell' in source)
      return isKnown(coverage, source.cell) ? (cells.get(source.cell)?.value ?? null) : null;
    if ('fact' in source) return report.facts[source.fact] ?? null;
    if ('share' in source) return ratio(amountOf(source.share), amountOf(source.of));
    const count = report.facts[source.by] ?? 0;
    const amount = amountOf(source.amount);
    return amount === null || count === 0 ? null : Math.round(amount / count);
  }

  function amountOf(name: string) {
    const amount = found[name] ?? null;
    return amount === null ? null : fen(amount);
  }
}
