import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import type { Breach, Rule } from '#shared/checks/rule';
import { type MoneyUnit, YUAN_PER_WAN } from '#shared/money/amount';
import { NOT_READ, type TableHead } from '#shared/report/coverage';
import { isSameDepartment } from '#shared/report/department-name';
import { isFreeTable, parseAddress, TABLE_IDS, type TableId } from '#shared/tables/address';

export const tableHeadRules: readonly Rule[] = [
  {
    id: '表头',
    title: '各表上方写的部门和年度都是这份决算的，单位与各表相同',
    severity: 'warning',
    basis: '往年、别的单位文本改写遗留（22）',
    scope: '表内',
    check: (context) => [...otherNames(context), ...otherYears(context), ...otherUnits(context)],
  },
];

interface Head extends TableHead {
  /** The form, or the title of another table. */
  readonly name: string;
  readonly where: Where;
  /** The form; `null` for another table. */
  readonly table: TableId | null;
  /** 分: the amounts of another table. */
  readonly amounts?: readonly number[];
}

function headsOf({ coverage }: Context): readonly Head[] {
  if (coverage === null) return [];
  const free = Object.keys(coverage.tables).filter(isFreeTable);
  const forms = [...TABLE_IDS, ...free].map((table) => ({
    ...{ table, name: table, where: { table } },
    ...(coverage.tables[table] ?? NOT_READ).head,
  }));
  const others = (coverage.others ?? []).map(({ title, head, amounts }) => ({
    ...{ table: null, name: title, where: { section: title }, amounts },
    ...head,
  }));
  return [...forms, ...others];
}

/** Among differing names, the one that most forms and the document itself bear is right. */
function otherNames(context: Context): readonly Breach[] {
  const heads = headsOf(context).filter(({ 部门 }) => 部门 !== null);
  const names = [...heads.map(({ 部门 }) => 部门 ?? ''), context.report.部门];
  const votes = (name: string) => names.filter((each) => isOne(each, name)).length;
  const right = names.toSorted((a, b) => votes(b) - votes(a))[0] ?? '';
  return heads.flatMap(({ name, where, 部门 }): readonly Breach[] => {
    if (部门 === null || isOne(部门, right)) return [];
    const message = `${name} 上方写的部门是“${部门}”，这份决算是“${right}”的`;
    return [{ where: { ...where, text: 部门 }, message, expected: right, actual: 部门 }];
  });
}

/** A short name is the same department: 普陀区财政局 and 上海市普陀区财政局. */
function isOne(one: string, other: string): boolean {
  return isSameDepartment(one, other) || one.endsWith(other) || other.endsWith(one);
}

function otherYears(context: Context): readonly Breach[] {
  const { 年度: own } = context.report;
  return headsOf(context).flatMap(({ name, where, 年度 }): readonly Breach[] => {
    if (年度 === null || 年度 === own) return [];
    const message = `${name} 上方写的是${年度}年度，这份决算是${own}年度的`;
    return [
      { where: { ...where, text: `${年度}年度` }, message, expected: `${own}年度`, actual: `${年度}年度` },
    ];
  });
}

/** The number of forms that must state one unit before another is a slip. */
const FEWEST = 4;

/** Tables that state another unit than all others without amounts that support it. */
function otherUnits(context: Context): readonly Breach[] {
  const heads = headsOf(context).filter(({ 单位 }) => 单位 !== null);
  const odd = heads.filter(({ 单位 }) => heads.filter((each) => each.单位 === 单位).length === 1);
  const [only] = odd;
  const usual = heads.find(({ 单位 }) => 单位 !== only?.单位)?.单位;
  if (only === undefined || odd.length > 1 || heads.length < FEWEST || usual == null) return [];
  const { name, where, 单位 } = only;
  if (单位 === null || !(isEmpty(only, context) || isMisread(only, usual, context))) return [];
  const message = `${name} 上方写的单位是“${单位}”，其他各表都是“${usual}”`;
  return [{ where: { ...where, text: 单位 }, message, expected: usual, actual: 单位 }];
}

function isEmpty({ table, amounts = [] }: Head, { forms }: Context): boolean {
  return table === null ? amounts.every((amount) => amount === 0) : forms.isEmpty(table);
}

/** In 分: amounts with fewer digits may be equal by chance. */
const LEAST_IN_TEN_THOUSANDS = 1_000_000;

/** Whether an amount of the table occurs elsewhere converted to the usual unit, and none occurs unconverted. */
function isMisread({ table, amounts }: Head, usual: MoneyUnit, { computed, paragraphs }: Context): boolean {
  const cells = [...computed.cells.values()].filter(({ value }) => value !== null && value !== 0);
  const isOwn = ({ address }: (typeof cells)[number]) => parseAddress(address)?.table === table;
  const told = paragraphs.flatMap(({ numbers }) => numbers.filter(({ kind }) => kind === 'amount'));
  const elsewhere = new Set<number>([
    ...cells.filter((cell) => !isOwn(cell)).map(({ value }) => value ?? 0),
    ...told.map(({ value }) => value),
  ]);
  const own = amounts?.filter((amount) => amount !== 0) ?? cells.filter(isOwn).map(({ value }) => value ?? 0);
  const meant = own.map((value) => (usual === '万元' ? value * YUAN_PER_WAN : value / YUAN_PER_WAN));
  const isLong = (value: number) => value >= LEAST_IN_TEN_THOUSANDS;
  return (
    meant.some((value) => isLong(value) && elsewhere.has(value)) && !own.some((value) => elsewhere.has(value))
  );
}
