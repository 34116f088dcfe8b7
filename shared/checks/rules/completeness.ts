import { statementOf } from '#shared/report/statement';
import type { TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/packs/index';
import { isBeingWritten } from '../being-written.ts';
import type { Context } from '../context.ts';
import type { Severity } from '../finding.ts';
import type { Figure } from '../look.ts';
import { SECTIONS, type Section } from '../reading/sections.ts';
import { REQUIRED } from '../required.ts';
import type { Breach, Rule, Skipped } from '../rule.ts';
import { whereWords } from '../say.ts';

export const completenessRules: readonly Rule[] = [
  {
    id: '缺表',
    title: '应有数据的表不空',
    severity: 'error',
    basis: '部门决算公开应包括全部报表（2）',
    scope: '全文',
    judges: REQUIRED,
    check: emptyTables,
  },
  {
    id: '空表说明',
    title: '空表有说明，有数的表没有空表说明，文字与表一致',
    severity: 'error',
    basis: '没有数据的表应当公开空表并说明（4，N-7/8）',
    scope: '文表',
    judges: ['公开07', '公开08'],
    check: emptyNotes,
  },
  {
    id: '空表附注',
    title: '空表下面注明没有此项收支，有数的表下面没有这样的说明',
    severity: 'warning',
    basis: '没有数据的表应当公开空表并说明（4）',
    scope: '表内',
    judges: ['公开07', '公开08', '公开09'],
    check: emptyStatements,
  },
  {
    id: '缺节',
    title: '决算情况说明的各节齐全',
    severity: 'warning',
    basis: '公开操作规程规定的说明内容（3）',
    scope: '文字',
    check: missingSections,
  },
  {
    id: '空节',
    title: '每个标题下都有内容',
    severity: 'warning',
    basis: '标题下没有内容即没有公开（3）',
    scope: '文字',
    check: emptySections,
  },
];

function emptyTables(context: Context): readonly Breach[] {
  const { look } = context;
  const writing = isBeingWritten(context);
  return REQUIRED.filter(
    (table) => look.isRead(table) && look.isEmpty(table) && !mayBeEmpty(table, context),
  ).map((table): Breach => {
    if (writing) return { where: { table }, severity: 'todo', message: `${table} 还没有填写` };
    const severity = table === '公开01' || table === '公开03' ? 'error' : 'warning';
    return { where: { table }, severity, message: `${table} 没有数据` };
  });
}

/** A department of 政府性基金 alone has nothing in 公开05, one without 基本支出 nothing in 公开06. */
function mayBeEmpty(table: TableId, { look, coverage }: Context): boolean {
  if (coverage === null) return false;
  if (table === '公开05') return isZero(look.figure('公开04', '59', '一般公共预算财政拨款'));
  return table === '公开06' && isZero(look.figure('公开05', '合计', '基本支出'));
}

function isZero({ known, value }: Figure): boolean {
  return known && !value;
}

const OPTIONAL: readonly (readonly [TableId, Section])[] = [
  ['公开07', '政府性基金'],
  ['公开08', '国有资本经营'],
];

function emptyNotes(context: Context): readonly Breach[] {
  const writing = isBeingWritten(context);
  return OPTIONAL.flatMap(([table, section]) => {
    if (!context.look.isRead(table)) return [];
    const empty = context.look.isEmpty(table);
    const own = context.paragraphs.filter((each) => each.section === section && !each.isHeading);
    const saysNone = own.find((each) => /没有|未安排|未使用|无.{0,12}(收入|支出)|不涉及/.test(each.text));
    const amount = own.flatMap((each) =>
      each.numbers
        .filter((number) => number.kind === 'amount' && number.value !== 0)
        .map((number) => ({ each, number })),
    )[0];
    if (empty && amount !== undefined) {
      const { each, number } = amount;
      return [
        {
          where: whereWords(each, [number.from, number.to]),
          message: `${table} 没有数，而文字里有“${number.printed}”`,
          actual: number.printed,
        },
      ];
    }
    if (
      empty &&
      own.length > 0 &&
      saysNone === undefined &&
      own.every(({ missing }) => missing.length === 0)
    ) {
      return own.slice(0, 1).map((each) => ({
        where: whereWords(each),
        severity: writing ? ('todo' as const) : ('warning' as const),
        message: `${table} 没有数，文字应写明没有此项收支`,
      }));
    }
    if (!empty && saysNone !== undefined && amount === undefined)
      return [{ where: whereWords(saysNone), message: `${table} 有数，而文字说没有` }];
    return [];
  });
}

const EMPTY_NOTES: readonly (readonly [TableId, note: string])[] = [
  ['公开07', '说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。'],
  ['公开08', '说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。'],
  ['公开09', '说明：我部门没有使用财政拨款安排的“三公”经费，故本表无数据。'],
];

/** Beneath the form itself; a form of one's own gets its 说明 by itself where the template has one. */
function emptyStatements(context: Context): readonly Breach[] {
  const { look, report, pack } = context;
  return EMPTY_NOTES.flatMap(([table, note]): readonly Breach[] => {
    if (!look.isRead(table)) return [];
    const { printed, rows } = report.tables[table];
    const said = printed.说明 ?? statementOf(findTable(pack, table), rows) ?? '';
    const empty = look.isEmpty(table);
    if (empty && said === '') {
      const message = `${table} 没有数，表下也没有说明`;
      return [{ where: { table }, severity: graveOf(context), message, expected: note, correction: note }];
    }
    if (empty || !/无数据|没有|为空/.test(said)) return [];
    const where = { table, text: said };
    return [{ where, severity: 'error', message: `${table} 有数，而表下说明写着“${said}”`, actual: said }];
  });
}

/** Others may print the note elsewhere; one's own is still to be given. */
function graveOf(context: Context): Severity {
  if (context.coverage !== null) return 'info';
  return isBeingWritten(context) ? 'todo' : 'warning';
}

function missingSections(context: Context): readonly Breach[] | Skipped {
  const { report, paragraphs } = context;
  if (report.texts.决算情况说明 === null) return { skipped: '决算情况说明由模板生成，没有可查的文字' };
  const present = new Set(paragraphs.map((each) => each.section));
  const [none, ...rest] = SECTIONS.filter((section) => !present.has(section));
  if (none === undefined) return [];
  const missing = [none, ...rest].join('、');
  const severity = isBeingWritten(context) ? 'todo' : 'warning';
  return [
    {
      where: { section: '决算情况说明' },
      severity,
      message: `决算情况说明缺少：${missing}`,
      expected: missing,
    },
  ];
}

function emptySections(context: Context): readonly Breach[] {
  const { paragraphs } = context;
  const severity = isBeingWritten(context) ? 'todo' : 'warning';
  return paragraphs.flatMap((each, index): readonly Breach[] => {
    if (!each.isHeading || each.part === '名词解释') return [];
    const next = paragraphs[index + 1];
    const deeper =
      next?.isHeading === true && /^[（(]/.test(next.text.trim()) && !/^[（(]/.test(each.text.trim());
    if (next !== undefined && next.part === each.part && (!next.isHeading || deeper)) return [];
    return [{ where: whereWords(each), severity, message: `“${each.text.trim()}”下面没有内容` }];
  });
}
