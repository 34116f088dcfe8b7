import { addTo } from '#shared/add-to';
import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import { onceForOthers, someOf } from '#shared/checks/findings/group';
import type { Breach, Rule } from '#shared/checks/rule';
import { isSameName } from '#shared/checks/subjects/names';
import { rowName } from '#shared/claims/form-figures';
import { type Row, tableOf } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { type Budget, budgetOf } from '#shared/tables/codes/functional';
import { isClass, isItem, isSubjectCode } from '#shared/tables/codes/subjects';
import { findTable } from '#shared/tables/find-table';

const SUBJECT_TABLES = ['公开02', '公开03', '公开05', '公开07', '公开08'] as const;
interface Place {
  readonly rows: readonly Row[];
  readonly index: number;
  readonly table: TableId;
  /** The first row of each code. */
  readonly first: ReadonlyMap<string, number>;
  /** Codes that are prefixes of others. */
  readonly above: ReadonlySet<string>;
  /** Code lengths that the form must print: some print only 类 and 款, others only 项. */
  readonly lengths: ReadonlySet<number>;
}
type Visit = (row: Row, place: Place, context: Context) => Breach | null;

function rule(id: string, title: string, basis: string, visit: Visit, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title,
    severity: 'error',
    basis,
    scope: '表内',
    judges: SUBJECT_TABLES,
    check: (context) => SUBJECT_TABLES.flatMap((table) => visitTable(table, visit, context)),
    ...more,
  };
}

export const codeRules: readonly Rule[] = [
  rule(
    '科目编码',
    '科目编码是 3、5、7 位，不重复，由小到大',
    '政府收支分类科目的编码规则（H-3）',
    codeBreach,
  ),
  {
    id: '合计在首行',
    title: '合计排在第一行，或按表样排在最后一行',
    severity: 'warning',
    basis: '部门决算报表样式',
    scope: '表内',
    judges: SUBJECT_TABLES,
    check: (context) => SUBJECT_TABLES.flatMap((table) => totalBreach(table, context)),
  },
  rule('科目上级', '每个项有它的款和类，每个款有它的类和项', '政府收支分类科目的层级（H-3）', parentBreach),
  {
    id: '科目名称',
    title: '科目名称与当年政府收支分类科目一致',
    severity: 'error',
    basis: '政府收支分类科目（H-4）',
    scope: '表内',
    judges: SUBJECT_TABLES,
    check: wrongNames,
  },
  rule('各表科目', '同一编码在各表名称相同', '政府收支分类科目（H-4）', sameNameBreach, { scope: '表间' }),
  {
    ...rule(
      '预算体系',
      '政府性基金科目不在一般公共预算表里，反之亦然',
      '预算法：四本预算分别编列（H-5）',
      budgetBreach,
    ),
    check: (context) =>
      onceForOthers(
        SUBJECT_TABLES.flatMap((table) => visitTable(table, budgetBreach, context)),
        context.coverage,
        (count, printed) => `有 ${count} 个科目列在别的预算的表里：${someOf(printed)}`,
      ),
  },
];

/** Others' documents put 合计 first or last. */
function totalBreach(table: TableId, { pack, report, coverage }: Context): readonly Breach[] {
  const { rows } = tableOf(report.tables, table);
  const isLast = findTable(pack, table).blocks.some(
    ({ rows: source }) => source.kind === 'subjects' && source.total === 'last',
  );
  const at = rows.findIndex((row) => row.code === null);
  if (coverage !== null && (at === 0 || at === rows.length - 1)) return [];
  if (at === -1 || at === (isLast ? rows.length - 1 : 0)) return [];
  const place = isLast ? '最后一行' : '第一行';
  return [{ where: { table, row: '合计' }, message: `${table} 的合计不在${place}，在第 ${at + 1} 行` }];
}

const LENGTHS: ReadonlySet<number> = new Set([3, 5, 7]);

function visitTable(table: TableId, visit: Visit, context: Context): readonly Breach[] {
  const rows = context.forms.subjects(table);
  const first = new Map<string, number>();
  const above = new Set<string>();
  for (const [index, { code }] of rows.entries()) {
    if (code === null) continue;
    if (!first.has(code)) first.set(code, index);
    for (const length of [3, 5]) if (length < code.length) above.add(code.slice(0, length));
  }
  const lengths =
    context.coverage === null ? LENGTHS : new Set([...first.keys()].map(({ length }) => length));
  return rows.flatMap(
    (row, index) => visit(row, { rows, index, table, first, above, lengths }, context) ?? [],
  );
}

function at(table: TableId, row: Row): Where {
  return { table, row: row.id, text: rowName(row, row.id) };
}

function codeBreach(row: Row, { rows, index, table, first }: Place): Breach | null {
  const code = row.code ?? '';
  const where = at(table, row);
  if (!isSubjectCode(code))
    return { where, message: `${table} 的编码 ${code} 不是 3、5 或 7 位数字`, actual: code };
  const before = rows[index - 1]?.code ?? '';
  if ((first.get(code) ?? index) < index)
    return { where, message: `${table} 的 ${where.text} 出现了两次`, actual: code };
  if (before <= code) return null;
  return { where, severity: 'warning', message: `${table} 的 ${where.text} 应排在 ${before} 之前` };
}

function parentBreach(row: Row, { table, first, above, lengths }: Place, { forms }: Context): Breach | null {
  if (!forms.isWhole(table)) return null;
  const code = row.code ?? '';
  const where = at(table, row);
  const has = (prefix: string) => first.has(prefix);
  const missing = [3, 5]
    .filter((length) => lengths.has(length) && length < code.length && !has(code.slice(0, length)))
    .map((length) => code.slice(0, length));
  if (missing.length > 0)
    return {
      where,
      message: `${table} 的 ${where.text} 缺少上级科目 ${missing.join('、')}`,
      expected: missing.join('、'),
    };
  const below = !isItem(code) && lengths.has(7) && !above.has(code);
  return below ? { where, message: `${table} 的 ${where.text} 没有下级科目，应细化到项` } : null;
}

interface WrongName {
  readonly table: TableId;
  readonly row: Row;
  readonly breach: Pick<Breach, 'message' | 'expected' | 'actual'>;
}

/** Reports the same wrong name or code in several forms once. */
function wrongNames(context: Context): readonly Breach[] {
  const alike = new Map<string, WrongName[]>();
  for (const table of SUBJECT_TABLES) {
    for (const row of context.forms.subjects(table)) {
      const breach = wrongName(row, context);
      if (breach === null) continue;
      addTo(alike, breach.message, { table, row, breach });
    }
  }
  return [...alike.values()].flatMap((all): readonly Breach[] => {
    const [first] = all;
    if (first === undefined) return [];
    const places = all.map(({ table, row }) => at(table, row));
    const message = `${all.map(({ table }) => table).join('、')} 的${first.breach.message}`;
    const [where = {}] = places;
    return [{ ...first.breach, where, message, ...(places.length === 1 ? {} : { places }) }];
  });
}

function wrongName({ code, label }: Row, { names }: Context): WrongName['breach'] | null {
  if (code === null) return null;
  const official = names.functional(code);
  if (official !== null && isSameName(official, label)) return null;
  const other = names.codeOf(label, code.slice(0, Math.max(3, code.length - 2)), code.length);
  if (other !== null)
    return { message: `“${label}”编码应为 ${other}，写成了 ${code}`, expected: other, actual: code };
  if (official === null) return null;
  return { message: ` ${code} 应名为“${official}”，写成了“${label}”`, expected: official, actual: label };
}

function sameNameBreach(row: Row, { table }: Place, context: Context): Breach | null {
  const { forms } = context;
  const first = SUBJECT_TABLES.find((each) => each < table && forms.row(each, row.id) !== undefined);
  const other = first === undefined ? undefined : forms.row(first, row.id);
  if (other === undefined) return renumbered(row, table, context);
  // Rule 科目名称 reports differences from the official name.
  if (isSameName(other.label, row.label) || context.names.functional(row.id) !== null) return null;
  return {
    where: at(table, row),
    message: `${row.code} 在 ${first} 名为“${other.label}”，在 ${table} 名为“${row.label}”`,
    expected: other.label,
    actual: row.label,
  };
}

/** Finds the same name below the same 款 or 类 with another code in another table. */
function renumbered(row: Row, table: TableId, { forms }: Context): Breach | null {
  const code = row.code ?? '';
  const above = code.slice(0, Math.max(3, code.length - 2));
  for (const other of SUBJECT_TABLES) {
    if (other === table || forms.row(other, row.id) !== undefined) continue;
    const twin = forms
      .subjects(other)
      .find(
        ({ code: its, label }) => label === row.label && its?.length === code.length && its.startsWith(above),
      );
    if (twin === undefined || forms.row(table, twin.id) !== undefined) continue;
    return {
      where: at(table, row),
      severity: 'warning',
      message: `“${row.label}”在 ${other} 编码为 ${twin.code}，在 ${table} 编码为 ${code}`,
      expected: twin.code,
      actual: code,
    };
  }
  return null;
}

const BUDGETS: Partial<Record<TableId, Budget>> = {
  公开05: '一般公共预算',
  公开07: '政府性基金预算',
  公开08: '国有资本经营预算',
};

/** A 类 may contain 款 of several budgets. */
function budgetBreach(row: Row, { table }: Place, { report }: Context): Breach | null {
  const code = row.code ?? '';
  const demanded = BUDGETS[table];
  const own = budgetOf(code, report.年度);
  if (demanded === undefined || own === demanded) return null;
  if (table === '公开07' && isClass(code) && own !== '国有资本经营预算') return null;
  const where = at(table, row);
  return { where, message: `${where.text} 不是${demanded}科目，不应在${table}` };
}
