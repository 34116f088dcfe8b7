import type { Context } from '#shared/checks/context/context';
import type { Severity } from '#shared/checks/findings/finding';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Figure } from '#shared/claims/form-figures';
import { hasProjectsOnly } from '#shared/compute/computed';
import { tableOf } from '#shared/report/report';
import { statementOf } from '#shared/report/transcription/statement';
import { REQUIRED_FORMS, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { emptyNotes } from './empty-notes.ts';

export const completenessRules: readonly Rule[] = [
  {
    id: '缺表',
    title: '应有数据的表不空',
    severity: 'error',
    basis: '部门决算公开应包括全部报表（2）',
    scope: '全文',
    judges: REQUIRED_FORMS,
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
];

function emptyTables(context: Context): readonly Breach[] {
  const { forms } = context;
  const writing = isBeingWritten(context);
  return REQUIRED_FORMS.filter(
    (table) => forms.isRead(table) && forms.isEmpty(table) && !mayBeEmpty(table, context),
  ).map((table): Breach => {
    if (writing) return { where: { table }, severity: 'todo', message: `${table} 还没有填写` };
    const severity = table === '公开01' || table === '公开03' ? 'error' : 'warning';
    return { where: { table }, severity, message: `${table} 没有数据` };
  });
}

/** A department with 政府性基金 only has nothing in 公开05; one without 基本支出 has nothing in 公开06. */
function mayBeEmpty(table: TableId, { forms, coverage, computed }: Context): boolean {
  if (coverage === null) return table === '公开06' && hasProjectsOnly(computed);
  if (table === '公开05') return isZero(forms.figure('公开04', '59', '一般公共预算财政拨款'));
  return table === '公开06' && isZero(forms.figure('公开05', '合计', '基本支出'));
}

function isZero({ known, value }: Figure): boolean {
  return known && !value;
}

const EMPTY_NOTES: readonly (readonly [TableId, note: string])[] = [
  ['公开07', '说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。'],
  ['公开08', '说明：我部门没有使用国有资本经营预算安排的支出，故本表无数据。'],
  ['公开09', '说明：我部门没有使用财政拨款安排的“三公”经费，故本表无数据。'],
];

/** Checks the 说明 beneath empty forms; in one's own report the form prints it if the template has one. */
function emptyStatements(context: Context): readonly Breach[] {
  const { forms } = context;
  return EMPTY_NOTES.flatMap(([table, usual]): readonly Breach[] => {
    if (!forms.isRead(table)) return [];
    const said = statementBelow(table, context);
    const empty = forms.isEmpty(table);
    if (empty && said === '') {
      const severity = graveOf(context);
      const message =
        severity === 'todo'
          ? `${table} 还没有填写；没有此项收支的，在表下注明`
          : `${table} 没有数，表下也没有说明`;
      return [{ where: { table }, severity, message, expected: usual, correction: usual }];
    }
    if (empty || !/无数据|没有|为空/.test(said)) return [];
    const where = { table, text: said };
    return [{ where, severity: 'error', message: `${table} 有数，而表下说明写着“${said}”`, actual: said }];
  });
}

/** Whether a form without figures is reported here: it has no 说明 either. */
export function isUntold(table: TableId, context: Context): boolean {
  const isOptional = EMPTY_NOTES.some(([id]) => id === table);
  return isOptional && context.forms.isEmpty(table) && statementBelow(table, context) === '';
}

function statementBelow(table: TableId, { report, pack }: Pick<Context, 'report' | 'pack'>): string {
  const { printed, rows } = tableOf(report.tables, table);
  const note = printed.说明 ?? statementOf(findTable(pack, table), rows) ?? '';
  return isOfAnother(note, table) ? '' : note;
}

const SUBJECTS: Readonly<Partial<Record<TableId, RegExp>>> = {
  公开07: /政府性基金/,
  公开08: /国有资本/,
  公开09: /三公/,
};

/** A note between two forms may belong to the other one. */
function isOfAnother(note: string, table: TableId): boolean {
  const others = Object.entries(SUBJECTS).filter(([id]) => id !== table);
  return SUBJECTS[table]?.test(note) === false && others.some(([, subject]) => subject?.test(note));
}

/** Others may print the note elsewhere; in one's own report it is still missing. */
function graveOf(context: Context): Severity {
  if (context.coverage !== null) return 'info';
  return isBeingWritten(context) ? 'todo' : 'warning';
}
