import type { Computed } from '#shared/compute/computed';
import { formatAmount } from '#shared/money/amount';
import { LAST_YEAR } from '#shared/narrative/facts/facts';
import { lookupOf } from '#shared/narrative/facts/sources';
import type { Chart, PublicationBlock } from '#shared/publication/blocks';
import type { Report } from '#shared/report/report';
import { address } from '#shared/tables/address';
import { subjectLevel } from '#shared/tables/codes/subjects';

/** The content of a chart, and the section it follows. */
interface Outline {
  readonly id: string;
  readonly title: string;
  readonly form: Chart['form'];
  /** The heading of its section. */
  readonly section: RegExp;
  /** The value of `*` in each series' reference, by the category's name. */
  readonly categories: Readonly<Record<string, string>>;
  /** The reference of each series' figures, by name; `{…}` are the report's own words. */
  readonly series: Readonly<Record<string, string>>;
  /** Whether a category without a figure in one series is omitted from all. */
  readonly wholeOnly?: true;
  /** Whether categories that are zero throughout are kept. */
  readonly zeros?: true;
}

const THIS_YEAR = '{年度}年度';
const own = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

const OUTLINES: readonly Outline[] = [
  {
    id: '上下年对比',
    title: '收支决算上下年对比',
    form: 'columns',
    section: /收入支出决算总体/,
    categories: {
      '收、支总计': '公开01/31/决算数',
      '财政拨款收、支总计': '公开04/32/金额',
      一般公共预算财政拨款支出: '公开05/合计/小计',
    },
    series: { '{上年}年度': `${LAST_YEAR}*`, [THIS_YEAR]: '*' },
    wholeOnly: true,
  },
  {
    id: '收入结构',
    title: '收入决算结构',
    form: 'bars',
    section: /、收入决算情况/,
    categories: own('财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'),
    series: { [THIS_YEAR]: '公开02/合计/*' },
  },
  {
    id: '支出结构',
    title: '支出决算结构',
    form: 'bars',
    section: /、支出决算情况/,
    categories: own('基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
    series: { [THIS_YEAR]: '公开03/合计/*' },
  },
  {
    id: '支出功能分类',
    title: '支出决算按功能分类',
    form: 'bars',
    section: /、支出决算情况/,
    categories: {},
    series: { [THIS_YEAR]: '公开03/*/本年支出合计' },
  },
  {
    id: '三公',
    title: '财政拨款“三公”经费预决算对比',
    form: 'columns',
    section: /“三公”经费支出/,
    categories: own('因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'),
    series: { 预算数: '公开09/预算数/*', 决算数: '公开09/决算数/*' },
    zeros: true,
  },
];

/**
 * The charts for which a report has figures, in its unit: composition of income and expenditure, this year
 * against last (omitted if last year is unknown), expenditure by function, 三公 against its budget. Categories
 * that are zero throughout are omitted, except for 三公, where readers look for them; so are charts with a single
 * bar.
 */
export function chartsOf(report: Report, computed: Computed): readonly Chart[] {
  return OUTLINES.flatMap((outline) => {
    const chart = drawUp(outline, report, computed);
    return chart === null ? [] : [chart];
  });
}

/** Puts each chart at the end of its section; omits it if the text has no such section. */
export function withCharts(
  blocks: readonly PublicationBlock[],
  charts: readonly Chart[],
): readonly PublicationBlock[] {
  const open = new Map(OUTLINES.map(({ id, section }) => [id, section]));
  const placed: PublicationBlock[] = [];
  let waiting: readonly Chart[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      placed.push(...waiting.map(chartBlock));
      waiting = charts.filter(({ id }) => open.get(id)?.test(block.text));
      for (const { id } of waiting) open.delete(id);
    }
    placed.push(block);
  }
  return [...placed, ...waiting.map(chartBlock)];
}

function chartBlock(chart: Chart): PublicationBlock {
  return { kind: 'chart', chart };
}

function drawUp(outline: Outline, report: Report, computed: Computed): Chart | null {
  const find = figureFinder(report, computed);
  const names = Object.keys(outline.series).map((name) => fill(name, report));
  const categories = outline.id === '支出功能分类' ? functions(report, computed) : outline.categories;
  const all = Object.entries(categories)
    .map(([category, key]) => ({
      category,
      figures: Object.values(outline.series).map((reference) => find(reference.replace('*', key))),
    }))
    .filter(({ figures }) => !outline.wholeOnly || figures.every((each) => each !== ''));
  const told = all.filter(({ figures }) => figures.some(isSome));
  const rows = outline.zeros && told.length > 0 ? all : told;
  if (rows.length * names.length < 2) return null;
  return {
    id: outline.id,
    title: `${report.年度}年度${outline.title}`,
    description: describe(rows, names, report.单位),
    form: outline.form,
    unit: report.单位,
    categories: rows.map(({ category }) => category),
    series: names.map((name, index) => ({ name, figures: rows.map(({ figures }) => figures[index] ?? '') })),
  };
}

function isSome(figure: string): boolean {
  return figure !== '' && !/^-?0\.00$/.test(figure);
}

/** The 类 with spending, the largest first. */
function functions(report: Report, computed: Computed): Outline['categories'] {
  const amount = (code: string) => computed.cells.get(address('公开03', code, '本年支出合计'))?.value ?? 0;
  const rows = report.tables.公开03.rows.filter(({ code }) => subjectLevel(code) === 1);
  const sorted = rows.toSorted((a, b) => amount(b.id) - amount(a.id));
  return Object.fromEntries(sorted.map(({ id, label }) => [label, id]));
}

type ChartRow = { readonly category: string; readonly figures: readonly string[] };

function describe(rows: readonly ChartRow[], names: readonly string[], unit: string): string {
  const told = rows.map(({ category, figures }) => {
    const each = figures.map((figure, index) => `${names[index]} ${figure || '无数'}`);
    return `${category}：${each.join('、')}`;
  });
  return `${told.join('；')}（单位：${unit}）。`;
}

/** Figures as printed; blank if the report has none. */
function figureFinder(report: Report, computed: Computed): (reference: string) => string {
  const look = lookupOf({ report, computed, facts: report.facts });
  return (reference) => {
    const found = look(reference);
    return found.kind === 'amount' ? formatAmount(found.amount, report.单位) : '';
  };
}

function fill(name: string, { 年度 }: Report): string {
  return name.replace('{年度}', String(年度)).replace('{上年}', String(年度 - 1));
}
