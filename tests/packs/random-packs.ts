// Packs with own forms that regions might have: generated at random from the grammar of forms, and filled at
// random.
import type { Edit } from '#shared/edits/edit';
import { add, cell, children, columns as sumOf, tops } from '#shared/tables/expression';
import type {
  Block,
  ColumnDefinition,
  FormulaRule,
  HeaderCell,
  PrintedColumns,
  RowSource,
  TableDefinition,
  TemplatePack,
} from '#shared/tables/grammar';
import type { TemplateSection } from '#shared/tables/text-grammar';
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
/** Columns of words, and what people write there. */
const SAID = ['采购方式', '主管部门', '备注', '完成率'];
const WORDS = [
  '公开招标',
  '95.50%',
  '示例局（办公室）',
  '按合同约定的进度分三次支付，尾款待验收后支付；已全部完成。',
  '2023-12',
];
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
  /** Typed words, by address. */
  readonly said: ReadonlyMap<string, string>;
}

export function drawPack(seed: number): DrawnPack {
  const chance = random('pack', seed);
  const titles = chance.shuffled(TITLES).slice(0, 1 + chance.int(0, 2));
  const numbered = chance.chance(0.7);
  const forms = titles.map((title, at) => drawForm(chance, title, numbered ? `公开${10 + at}表` : ''));
  const kinds = forms.map(({ definition }) => definition.blocks[0]?.rows.kind).join('、');
  const standard = henan2023.tables.map((form) => drawStandard(chance, form, numbered));
  const tables = [...standard, ...forms.map(({ definition }) => definition)];
  const [first] = forms;
  return {
    name: `${seed} ${kinds}`,
    forms,
    pack: {
      ...henan2023,
      id: `random-${seed}`,
      title: `示例地 ${seed}`,
      tables: chance.chance(0.5) ? chance.shuffled(tables) : tables,
      parts: chance.shuffled(henan2023.parts),
      facts: [OWN_FACT],
      narrative: {
        ...henan2023.narrative,
        sections: [...henan2023.narrative.sections, ownSection(chance, first?.definition)],
      },
    },
  };
}

/** A fact that no region has, and its amount in 分. */
const OWN_FACT = {
  key: '金额/示例活动经费',
  label: '示例活动经费',
  kind: 'amount',
  unit: null,
  section: '机关运行经费',
} as const;
export const OWN_FACTS = { [OWN_FACT.key]: 1_234_500 };

/** A standard form as another region prints it: other notes, the page turned, the total last. */
function drawStandard(chance: Random, form: TableDefinition, numbered: boolean): TableDefinition {
  const isLast = chance.chance(0.3);
  return {
    ...form,
    number: numbered ? form.number : '',
    orientation: chance.chance(0.2) ? 'landscape' : form.orientation,
    note: chance.chance(0.2) ? `${form.note}数据已经核对。` : form.note,
    blocks: form.blocks.map((block) =>
      isLast && block.rows.kind === 'subjects' ? { ...block, rows: { ...block.rows, total: 'last' } } : block,
    ),
  };
}

/** A section that states the pack's own fact and a total of its own form, with choices and a place for people. */
function ownSection(chance: Random, form: TableDefinition | undefined): TemplateSection {
  const column = form?.blocks[0]?.columns.find(({ role }) => role === 'amount')?.id ?? '';
  const row = form?.blocks[0]?.rows.kind === 'lines' ? '1' : '合计';
  const total = `${form?.id}/${row}/${column}`;
  return {
    id: '自有情况',
    passages: [
      { id: '自有情况', level: 1, text: '十四、自有情况说明' },
      {
        id: '自有情况/经费',
        text: [
          `示例活动经费{{${OWN_FACT.key}}}{单位}`,
          { choose: [{ when: { zero: OWN_FACT.key }, text: '，没有发生' }, { text: '，已经全部支付' }] },
          '。',
          ...(chance.chance(0.5)
            ? [{ slot: '去向', hint: '写明去向', sentence: '主要用于：【填写】。' }]
            : []),
        ],
      },
      {
        id: '自有情况/表',
        when: { and: [{ has: total }, { not: { negative: total } }] },
        text: `${form?.title}合计{{${total}}}{单位}。`,
      },
    ],
  };
}

function drawForm(chance: Random, title: string, number: string): DrawnForm {
  const kind = chance.pick(['lines', 'open', 'subjects'] as const);
  const own = chance.shuffled(COLUMNS).slice(0, 1 + chance.int(0, 5));
  const hasSum = own.length > 1 && chance.chance(0.6);
  const all = hasSum ? ['合计', ...own] : own;
  const rows = drawRows(chance, kind);
  const words = chance.shuffled(SAID).slice(0, chance.int(0, 2)).map(said);
  const isLeft = chance.chance(0.4);
  const lead = [...leadOf(chance, kind), ...(isLeft ? words : [])];
  const tail = isLeft ? [] : words;
  const isEmpty = chance.chance(0.15);
  const plain: TableDefinition = {
    id: `附表${title.replace(/决算表|情况表/, '')}`,
    number,
    title,
    orientation: chance.pick(['portrait', 'landscape']),
    blocks: [{ id: 'rows', columns: [...lead, ...all.map(amount), ...tail], rows }],
    header: headerOf(chance, lead, own, hasSum, tail),
    note: chance.chance(0.5) ? '本表反映部门本年度的有关情况。' : '',
    emptyNote: '说明：我部门没有有关情况，故本表无数据。',
    formulas: formulasOf(rows, own, hasSum),
  };
  const isSplit = kind === 'subjects' && plain.header.length === 1 && chance.chance(0.5);
  const definition = isSplit ? { ...plain, printed: splitCodes(chance, plain) } : plain;
  return {
    definition,
    ...(isEmpty ? { edits: [], typed: new Map(), said: new Map() } : fill(chance, definition, own)),
  };
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
  if (kind === 'open' && chance.chance(0.4)) return [{ id: '序号', role: 'line', width: 5 }, label];
  if (kind === 'lines' && chance.chance(0.5)) return [label, { id: '行次', role: 'line', width: 5 }];
  return [label];
}

/** 类, 款 and 项 in columns of their own, with 合计 beneath, or in the row that says 类, 款 and 项. */
function splitCodes(chance: Random, { blocks }: TableDefinition): PrintedColumns {
  const rows = blocks[0]?.rows;
  const isHead = rows?.kind === 'subjects' && rows.total === undefined && chance.chance(0.5);
  const others = (blocks[0]?.columns ?? []).filter(({ role }) => role !== 'code');
  const rowSpan = isHead ? {} : { rowSpan: 2 };
  const pieces = [
    [0, 3],
    [3, 5],
    [5, 7],
  ] as const;
  return {
    header: [
      [{ text: '科目编码', colSpan: 3 }, ...others.map(({ id }) => ({ text: id, ...rowSpan }))],
      ...(isHead ? [] : [[{ text: '类' }, { text: '款' }, { text: '项' }]]),
    ],
    columns: [
      ...pieces.map((digits) => ({ block: 'rows', column: '科目编码', width: 5, digits })),
      ...others.map(({ id, width }) => ({ block: 'rows', column: id, width })),
    ],
    ...(isHead ? { total: 'head' } : {}),
  };
}

function said(id: string): ColumnDefinition {
  return { id, role: 'words', width: 20 };
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
  tail: readonly ColumnDefinition[],
): readonly (readonly HeaderCell[])[] {
  const deep = hasSum && chance.chance(0.5);
  if (deep && own.length > 2 && chance.chance(0.5)) return threeDeep(lead, own, tail);
  const rowSpan = deep ? { rowSpan: 2 } : {};
  const left = lead.map(({ id }) => ({ text: id, ...rowSpan }));
  const right = tail.map(({ id }) => ({ text: id, ...rowSpan }));
  const sum = hasSum ? [{ text: '合计', ...rowSpan }] : [];
  const names = own.map((text) => ({ text }));
  return deep
    ? [[...left, ...sum, { text: '其中', colSpan: own.length }, ...right], names]
    : [[...left, ...sum, ...names, ...right]];
}

/** 合计 beside two groups of columns under one heading. */
function threeDeep(
  lead: readonly ColumnDefinition[],
  own: readonly string[],
  tail: readonly ColumnDefinition[],
): readonly (readonly HeaderCell[])[] {
  const high = (text: string) => ({ text, rowSpan: 3 });
  const left = [...lead.map(({ id }) => id), '合计'].map(high);
  return [
    [...left, { text: '资金来源', colSpan: own.length }, ...tail.map(({ id }) => high(id))],
    [
      { text: '财政资金', colSpan: 2 },
      { text: '其他资金', colSpan: own.length - 2 },
    ],
    own.map((text) => ({ text })),
  ];
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
  const columns = blocks.flatMap((block) => block.columns.filter(({ role }) => role === 'words'));
  const said = new Map<string, string>();
  for (const row of rows)
    for (const column of columns)
      if (chance.chance(0.7)) said.set(`${id}/${row}/${column.id}`, chance.pick(WORDS));
  const cells = [
    ...[...typed].map(([address, value]) => ({ address, text: (value / 100).toFixed(2) })),
    ...[...said].map(([address, text]) => ({ address, text })),
  ];
  return {
    edits: [...edits, ...(cells.length === 0 ? [] : [{ kind: 'cells', cells } as const])],
    typed,
    said,
  };
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
