// Packs with own forms that regions might have: generated at random from the grammar of forms, and filled at
// random.
import type { Edit } from '#shared/edits/edit';
import { add, cell, children, columns as sumOf, tops } from '#shared/tables/expression';
import type {
  Block,
  ColumnDefinition,
  FormulaRule,
  HeaderCell,
  RowSource,
  TableDefinition,
  TemplatePack,
} from '#shared/tables/grammar';
import { type Random, random } from '../imports/layouts/random.ts';
import { henan2023 } from '../support/packs.ts';

const TITLES = [
  '会议费支出决算表',
  '分单位收支决算表',
  '政府购买服务情况表',
  '资产存量情况表',
  '专项资金支出决算表',
];
const COLUMNS = ['货物', '工程', '服务', '中央资金', '省级资金', '本级资金', '上年结转', '其他来源'];
const NAMES = ['平台运行维护', '档案整理', '示例一中心', '示例二中心', '设备更新', '绿化养护', '业务培训'];
const SUBJECTS = [
  { code: '2080101', name: '行政运行' },
  { code: '2080102', name: '一般行政管理事务' },
  { code: '2101101', name: '行政单位医疗' },
  { code: '2210201', name: '住房公积金' },
];
const LARGEST = 99_999_999;

/** A pack, and the edits with which a person fills its own forms. */
export interface DrawnPack {
  readonly name: string;
  readonly pack: TemplatePack;
  readonly forms: readonly DrawnForm[];
}

export interface DrawnForm {
  readonly definition: TableDefinition;
  readonly edits: readonly Edit[];
  /** Typed figures, in 分, by row (as it will be numbered) and column. */
  readonly typed: ReadonlyMap<string, number>;
}

export function drawPack(seed: number): DrawnPack {
  const chance = random('pack', seed);
  const titles = chance.shuffled(TITLES).slice(0, 1 + chance.int(0, 2));
  const forms = titles.map((title, at) => drawForm(chance, title, 10 + at));
  const kinds = forms.map(({ definition }) => definition.blocks[0]?.rows.kind).join('、');
  return {
    name: `${seed} ${kinds}`,
    forms,
    pack: {
      ...henan2023,
      id: `random-${seed}`,
      title: `示例地 ${seed}`,
      tables: [...henan2023.tables, ...forms.map(({ definition }) => definition)],
    },
  };
}

function drawForm(chance: Random, title: string, number: number): DrawnForm {
  const kind = chance.pick(['lines', 'open', 'subjects'] as const);
  const own = chance.shuffled(COLUMNS).slice(0, 1 + chance.int(0, 5));
  const hasSum = own.length > 1 && chance.chance(0.6);
  const all = hasSum ? ['合计', ...own] : own;
  const rows = drawRows(chance, kind);
  const lead = leadOf(chance, kind);
  const definition: TableDefinition = {
    id: `附表${title.replace(/决算表|情况表/, '')}`,
    number: `公开${number}表`,
    title,
    orientation: chance.pick(['portrait', 'landscape']),
    blocks: [{ id: 'rows', columns: [...lead, ...all.map(amount)], rows }],
    header: headerOf(chance, lead, own, hasSum),
    note: chance.chance(0.5) ? '本表反映部门本年度的有关情况。' : '',
    emptyNote: '说明：我部门没有有关情况，故本表无数据。',
    formulas: formulasOf(rows, own, hasSum),
  };
  return { definition, ...fill(chance, definition, own) };
}

function drawRows(chance: Random, kind: 'lines' | 'open' | 'subjects'): RowSource {
  if (kind === 'subjects') return { kind, ...(chance.chance(0.5) ? { total: 'last' } : {}) };
  if (kind === 'open') return { kind, total: chance.pick(['first', 'last'] as const) };
  const labels = chance.shuffled(NAMES).slice(0, 2 + chance.int(0, 3));
  const lines = ['总计', ...labels].map((label, at) => ({ number: at + 1, label }));
  return { kind, from: 1, to: lines.length, lines };
}

function leadOf(chance: Random, kind: string): readonly ColumnDefinition[] {
  const label = { id: kind === 'subjects' ? '科目名称' : '项目', role: 'label', width: 30 } as const;
  if (kind === 'subjects') return [{ id: '科目编码', role: 'code', width: 10 }, label];
  if (kind === 'lines' && chance.chance(0.5)) return [label, { id: '行次', role: 'line', width: 5 }];
  return [label];
}

function amount(id: string): ColumnDefinition {
  return { id, role: 'amount', width: 12 };
}

/** One row of names, or 合计 beside the names under 其中. */
function headerOf(
  chance: Random,
  lead: readonly ColumnDefinition[],
  own: readonly string[],
  hasSum: boolean,
): readonly (readonly HeaderCell[])[] {
  const deep = hasSum && chance.chance(0.5);
  const rowSpan = deep ? { rowSpan: 2 } : {};
  const left = lead.map(({ id }) => ({ text: id, ...rowSpan }));
  const sum = hasSum ? [{ text: '合计', ...rowSpan }] : [];
  const names = own.map((text) => ({ text }));
  return deep
    ? [[...left, ...sum, { text: '其中', colSpan: own.length }], names]
    : [[...left, ...sum, ...names]];
}

function formulasOf(rows: RowSource, own: readonly string[], hasSum: boolean): readonly FormulaRule[] {
  const all = hasSum ? ['合计', ...own] : own;
  if (rows.kind === 'lines') {
    const parts = rows.lines.slice(1).map(({ number }) => cell({ row: String(number) }));
    return [
      ...(hasSum ? rows.lines.slice(1).map((line) => across(line.number, own)) : []),
      { rows: { kind: 'row', row: '1' }, columns: all, expression: add(...parts) },
    ];
  }
  return [
    ...(hasSum ? [{ rows: { kind: 'leaves' }, columns: ['合计'], expression: sumOf(...own) } as const] : []),
    ...(rows.kind === 'subjects'
      ? [{ rows: { kind: 'parents' }, columns: all, expression: children() } as const]
      : []),
    { rows: { kind: 'row', row: '合计' }, columns: all, expression: tops() },
  ];
}

function across(line: number, own: readonly string[]): FormulaRule {
  return { rows: { kind: 'row', row: String(line) }, columns: ['合计'], expression: sumOf(...own) };
}

function fill(
  chance: Random,
  { id, blocks }: TableDefinition,
  own: readonly string[],
): Omit<DrawnForm, 'definition'> {
  const { rows, edits } = rowsToFill(chance, id, blocks[0]);
  const typed = new Map<string, number>();
  for (const row of rows)
    for (const column of own)
      if (chance.chance(0.8)) typed.set(`${id}/${row}/${column}`, chance.int(-999, LARGEST));
  const cells = [...typed].map(([address, value]) => ({ address, text: (value / 100).toFixed(2) }));
  return { edits: [...edits, ...(cells.length === 0 ? [] : [{ kind: 'cells', cells } as const])], typed };
}

function rowsToFill(
  chance: Random,
  table: TableDefinition['id'],
  block: Block | undefined,
): { readonly rows: readonly string[]; readonly edits: readonly Edit[] } {
  const source = block?.rows;
  if (source?.kind === 'lines')
    return { rows: source.lines.slice(1).map(({ number }) => String(number)), edits: [] };
  if (source?.kind === 'subjects') {
    const subjects = SUBJECTS.filter(() => chance.chance(0.7));
    const edits: readonly Edit[] =
      subjects.length === 0 ? [] : [{ kind: 'addRows', tables: [table], subjects, alone: true }];
    return { rows: subjects.map(({ code }) => code), edits };
  }
  const names = chance.shuffled(NAMES).slice(0, 1 + chance.int(0, 5));
  return {
    rows: names.map((_, at) => String(at + 1)),
    edits: names.map((name) => ({ kind: 'addLine', table, name })),
  };
}
