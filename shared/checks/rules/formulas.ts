import type { Context } from '#shared/checks/context/context';
import { findDisplacedRows } from '#shared/checks/diagnosis/causes/displaced-rows';
import { canBeCleared } from '#shared/checks/diagnosis/clearing';
import type { Where } from '#shared/checks/findings/finding';
import { difference, sayAmount, whereCell } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule } from '#shared/checks/rule';
import { isTail } from '#shared/checks/subjects/tail';
import { type FormFigures, rowName } from '#shared/claims/form-figures';
import type { BoundFormula } from '#shared/compute/cell';
import { type Fen, YUAN_PER_WAN } from '#shared/money/amount';
import { type Address, REQUIRED_FORMS, type TableId } from '#shared/tables/address';

/** A stated figure and the result of its formula. */
interface Difference {
  readonly address: Address;
  readonly stated: Fen | null;
  readonly expected: Fen | null;
  readonly formula: BoundFormula;
}

export const formulaRules: readonly Rule[] = [
  {
    id: '表内算式',
    title: '合计、小计和上级科目等于其各项之和',
    severity: 'error',
    basis: '部门决算报表表内勾稽关系（1-1至9-2、H-1、H-2）',
    scope: '表内',
    check: (context) => inDisorder(errors(statedOtherwise(context), context), context),
  },
  {
    id: '表间勾稽',
    title: '各表之间应当相等的数相等',
    severity: 'error',
    basis: '部门决算报表表间勾稽关系（X-1至X-11）',
    scope: '表间',
    check: (context) => errors(brokenRelations(context), context),
  },
  {
    id: '结转包含',
    title: '总表的年初、年末结转和结余不小于其中的财政拨款',
    severity: 'error',
    basis: '总表包含全部资金（X-14）',
    scope: '表间',
    check: (context) =>
      errors(statedBelow(context), context, '不应小于').map((each) =>
        mayBeNegative(context) ? { ...each, severity: 'info', message: `${each.message}${NEGATIVE}` } : each,
      ),
  },
  {
    id: '尾差',
    title: '四舍五入尾差，全部归为一条',
    severity: 'info',
    basis: '金额转换为万元时因四舍五入产生；n 个加数的合计允许相差 0.005×(n+1) 万元',
    scope: '表内',
    check: (context) => tails([...statedOtherwise(context), ...brokenRelations(context)], context),
  },
];

const NEGATIVE = '；总表自身平衡，如非财政拨款的结转为负，请说明';

/** Whether 公开01 balances with this figure: the rest of the carry-over, from other funds, may be negative. */
function mayBeNegative(context: Context): boolean {
  const { forms } = context;
  const isProved = ['31', '62'].every((line) => forms.figure('公开01', line, '决算数').known);
  const differs = [...statedOtherwise(context), ...brokenRelations(context)].some(({ address }) =>
    address.startsWith('公开01'),
  );
  return isProved && !differs && forms.amount('公开01', '28', '决算数') === 0;
}

function statedOtherwise(context: Context): readonly Difference[] {
  return stated(context).filter(({ formula }) => !formula.atLeast);
}

/** Figures below their minimum; rule 科目分项 reports those by 科目. */
function statedBelow(context: Context): readonly Difference[] {
  return stated(context).filter(({ address, formula }) => formula.atLeast && !address.startsWith('公开03'));
}

function stated({ computed, forms }: Context): readonly Difference[] {
  return [...computed.cells.values()].flatMap((cell) =>
    cell.origin === 'stated' &&
    cell.formula !== null &&
    cell.reason === undefined &&
    isKnown(cell.address, cell.formula, forms)
      ? [{ address: cell.address, stated: cell.value, expected: cell.computed, formula: cell.formula }]
      : [],
  );
}

/** Whether all figures of a sum were read; otherwise it proves nothing. */
function isKnown(address: Address, { terms, tables }: BoundFormula, forms: FormFigures): boolean {
  // A line of a 类 reads nothing if the other form has no such row.
  if (terms.length === 0 && !tables.every((table) => forms.printsLevel(table, 3))) return false;
  return forms.knows(address) && terms.every((term) => forms.knows(term.address));
}

function brokenRelations(context: Context): readonly Difference[] {
  const { computed, forms } = context;
  return computed.relations.flatMap(({ address, left, right, formula }) =>
    (left ?? 0) === (right ?? 0) || !isKnown(address, formula, forms) || isToFill(formula, address, context)
      ? []
      : [{ address, stated: left, expected: right, formula }],
  );
}

/** A form with no figures yet has to be filled in (缺表); it does not contradict others. */
function isToFill({ tables }: BoundFormula, address: Address, context: Context): boolean {
  const all = [...tables, address.slice(0, '公开01'.length) as TableId];
  return (
    isBeingWritten(context) &&
    all.some((table) => REQUIRED_FORMS.includes(table) && context.forms.isEmpty(table))
  );
}

/** With many contradictions no single click corrects one, and trying each takes time. */
const CORRECTED_AT_MOST = 12;

function errors(all: readonly Difference[], context: Context, should = '应为'): readonly Breach[] {
  const loud = all.filter((each) => !isDifferenceTail(each, context));
  const mayCorrect = loud.length <= CORRECTED_AT_MOST;
  return loud.map((each) => differenceBreach(each, context, should, mayCorrect));
}

function differenceBreach(
  { address, stated, expected, formula }: Difference,
  context: Context,
  should: string,
  mayCorrect: boolean,
): Breach {
  const { report, computed } = context;
  const where = whereCell(address, report);
  const apart = difference(stated ?? 0, expected ?? 0);
  const [is, right, gap] = [stated, expected, apart].map((amount) => sayAmount(amount, report.单位));
  // Figures computed by the program were not entered by a person.
  const says = computed.cells.get(address)?.origin === 'computed' ? '为' : '填列为';
  // One side of an unfinished report that has no figures is to be filled in.
  const waits = isBeingWritten(context) && (stated === null || expected === null);
  const suspects = (context.diagnosis.suspects.get(address) ?? []).map((each) => whereCell(each, report));
  return {
    where,
    ...(waits ? { severity: 'todo' as const } : {}),
    ...(suspects.length === 0 ? {} : { places: [where, ...suspects] }),
    tables: formula.tables,
    message: waits
      ? toFill(`${where.table} ${where.text}`, formula.sentence, stated === null ? null : is, right)
      : `${where.table} ${where.text} ${says} ${is}，按“${formula.sentence}”${should} ${right}，相差 ${gap}${otherUnit(stated, expected)}${oneOf(suspects)}`,
    expected: expected === null ? null : sayAmount(expected, report.单位),
    actual: stated === null ? null : sayAmount(stated, report.单位),
    difference: apart,
    formula: formula.sentence,
    correction: mayCorrect && suspects.length === 0 && canBeCleared(address, context) ? '' : null,
  };
}

/** Says which side of an equation has no figures yet. */
function toFill(
  place: string,
  sentence: string,
  is: string | null | undefined,
  right: string | undefined,
): string {
  return is == null
    ? `${place} 还没有填，按“${sentence}”应为 ${right}`
    : `${place} 为 ${is}，而“${sentence}”还没有填`;
}

/** Fewer digits may be equal by chance. */
const TELLING = 1000;

/** Whether one figure equals the other in the wrong unit, digit for digit. */
function otherUnit(stated: Fen | null, expected: Fen | null): string {
  const [less, more] = [Math.abs(stated ?? 0), Math.abs(expected ?? 0)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const isSame = less * YUAN_PER_WAN === more || less === Math.round(more / YUAN_PER_WAN);
  return less >= TELLING && isSame ? '；正好差一万倍，有一边的单位错了（元、万元）' : '';
}

/** Joins the breaches of a form that contradicts itself throughout into one finding with all locations. */
function inDisorder(all: readonly Breach[], context: Context): readonly Breach[] {
  const { diagnosis } = context;
  const isOf = (table: TableId) => (each: Breach) => each.where.table === table;
  const told = [...diagnosis.disordered].flatMap((table): readonly Breach[] => {
    const own = all.filter(isOf(table));
    const [first, ...rest] = own;
    if (first === undefined || rest.length === 0) return own;
    const message = `${table} 有 ${own.length} 个算式不平，${displaced(table, context) ?? `请对照原件逐行核对科目与金额；如：${first.message}`}`;
    return [{ ...first, places: own.map(({ where }) => where), message, correction: null }];
  });
  return [
    ...all.filter(({ where }) => ![...diagnosis.disordered].some((table) => where.table === table)),
    ...told,
  ];
}

/** Says where a form's amounts are beside other 科目 than in the form that lists the same ones. */
function displaced(table: TableId, { forms, report }: Context): string | null {
  const found = findDisplacedRows(table, forms);
  const first = found?.rows[0];
  if (found == null || first === undefined) return null;
  const { row, of } = first;
  const column = table === '公开05' ? '小计' : table === '公开03' ? '本年支出合计' : '本年收入合计';
  const amount = sayAmount(forms.amount(table, row.id, column), report.单位);
  return `从 ${rowName(row, row.id)} 起金额与科目错开：${found.rows.length} 行的金额在${found.source} 里是下面别的科目的，如 ${row.code} 的 ${amount} 是 ${rowName(of, of.id)} 的`;
}

const FEW = 4;

/** Says that one of several cells must be wrong, without evidence which one. */
function oneOf(suspects: readonly Where[]): string {
  if (suspects.length === 0) return '';
  const named = suspects.slice(0, FEW).map(({ table, text }) => `${table} ${text}`);
  const all = suspects.length > FEW ? `${named.join('、')}等 ${suspects.length} 个数` : named.join('、');
  return `；${all}中有一个不对`;
}

/** Joins all rounding differences into one finding: none needs action. */
function tails(all: readonly Difference[], context: Context): readonly Breach[] {
  const byTable = new Map<TableId, string[]>();
  for (const { address } of all.filter((one) => isGap(one) && isDifferenceTail(one, context))) {
    const table = address.slice(0, '公开01'.length) as TableId;
    byTable.set(table, [...(byTable.get(table) ?? []), whereCell(address, context.report).text ?? '']);
  }
  const [first] = byTable.keys();
  if (first === undefined) return [];
  const places = [...byTable].map(([table, list]) => `${table}：${list.join('、')}`);
  const count = [...byTable.values()].reduce((sum, list) => sum + list.length, 0);
  return [
    {
      where: { table: first, text: places.join('；') },
      message: `有 ${count} 处四舍五入尾差，汇总以元为准，不需要硬凑（${places.join('；')}）`,
    },
  ];
}

/** A printed 0.00 where the sum is blank is no difference. */
function isGap({ stated, expected }: Difference): boolean {
  return (stated ?? 0) !== (expected ?? 0);
}

function isDifferenceTail({ stated, expected, formula }: Difference, context: Context): boolean {
  return isTail((stated ?? 0) - (expected ?? 0), formula.terms.length, stated, context);
}
