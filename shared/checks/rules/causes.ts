import type { Context } from '#shared/checks/context/context';
import type { Cause, FailedSum, WrongFigure } from '#shared/checks/context/diagnosis';
import { penSlip } from '#shared/checks/diagnosis/causes/pen-slip';
import type { Where } from '#shared/checks/findings/finding';
import { difference, sayAmount, whereCell, whereWords } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule } from '#shared/checks/rule';
import { rowName } from '#shared/claims/form-figures';
import { type Fen, fen, type MoneyUnit, roundToPrinted } from '#shared/money/amount';
import { type Report, tableOf } from '#shared/report/report';
import { rowById } from '#shared/report/rows/row-finder';
import { type Address, parseAddress, type TableId } from '#shared/tables/address';

type Of<Kind extends Cause['kind']> = Extract<Cause, { kind: Kind }>;

/** Reports the diagnosed cause of several contradictions, each once. */
export const causeRules: readonly Rule[] = [
  {
    id: '数额有误',
    title: '几个算式都因同一个数不平时，只指出这个数',
    severity: 'error',
    basis: '表内、表间勾稽关系互相印证：改一个数而全部成立，错的就是它',
    scope: '表内',
    tellsCauses: true,
    check: (context) => causes(context, 'figures').map((cause) => wrongFigures(cause, context)),
  },
  {
    id: '金额对调',
    title: '两个科目的金额没有互相填反',
    severity: 'error',
    basis: '同一科目在各表的数相等（X-12）',
    scope: '表间',
    tellsCauses: true,
    check: (context) => causes(context, 'swap').map((cause) => swapped(cause, context.report)),
  },
  {
    id: '整表错行',
    title: '金额与科目对齐，没有整表错行',
    severity: 'error',
    basis: '表内勾稽关系：整表移动几行而全部成立，错的是行',
    scope: '表内',
    tellsCauses: true,
    check: (context) => causes(context, 'slip').map((cause) => slipped(cause, context.report)),
  },
  {
    id: '表的单位',
    title: '每张表的金额单位与表上写的一致',
    severity: 'error',
    basis: '表内勾稽都成立而与各表都差一万倍，错的是单位（P-6、13）',
    scope: '表间',
    tellsCauses: true,
    check: (context) => causes(context, 'unit').map(otherUnit),
  },
];

function causes<Kind extends Cause['kind']>({ diagnosis }: Context, kind: Kind): readonly Of<Kind>[] {
  return diagnosis.causes.filter((cause): cause is Of<Kind> => cause.kind === kind);
}

function wrongFigures({ figures, others, sums }: Of<'figures'>, context: Context): Breach {
  const { report } = context;
  const [first] = figures;
  if (first === undefined) throw new RangeError('a cause without a figure');
  const cells = [...figures, ...others].map(({ address }) => whereCell(address, report));
  const [where = {}] = cells;
  const echoes = sums.map(({ target }) => whereCell(target, report));
  const repeats = repeatedIn(figures, context);
  const right = sayAmount(first.right, report.单位);
  return {
    where,
    places: [...distinct([...cells, ...echoes]), ...repeats],
    tables: sums.flatMap(({ target }) => parseAddress(target)?.table ?? []),
    message: `${movedBetween(figures, sums, report) ?? `${where.table} ${where.text} ${said(first, context)}，按 ${sayCount(sums)}应为 ${right}${slipOf(first, report.单位)}${carried(figures, report)}`}${instead(others, report)}${repeats.length === 0 ? '' : `；文字里有 ${repeats.length} 处也写成了这个数`}`,
    expected: right,
    actual: first.wrong === null ? null : sayAmount(first.wrong, report.单位),
    difference: difference(first.wrong ?? 0, first.right),
    formula: sums[0]?.sentence ?? null,
    correction: others.length === 0 && figures.length === 1 && followsFormula(first, context) ? '' : null,
  };
}

/** An amount that stands in another column of its form, in a 科目 and those that sum it up; `null` for other causes. */
function movedBetween(
  figures: readonly WrongFigure[],
  sums: readonly FailedSum[],
  report: Report,
): string | null {
  const [to, from, ...others] = figures.map(({ address, wrong, right }) => ({
    ...whereCell(address, report),
    by: right - (wrong ?? 0),
  }));
  if (to === undefined || from === undefined || to.table !== from.table || to.row !== from.row) return null;
  if (to.by <= 0 || to.by !== -from.by) return null;
  const amount = sayAmount(fen(to.by), report.单位);
  const rows = [...new Set(others.map((where) => nameOfRow(where, report)))];
  const along = rows.length === 0 ? '' : `，${rows.join('、')}随之`;
  return `${to.table} ${nameOfRow(to, report)}有 ${amount}应在“${to.column}”，记在了“${from.column}”${along}，改回后 ${sums.length} 个算式都成立`;
}

function nameOfRow({ table = '', row = '' }: Where, report: Report): string {
  return rowName(rowById(tableOf(report.tables, table as TableId).rows, row), row);
}

/** 填列 if a person entered the figure; otherwise the program may have computed it. */
function said({ address, wrong }: WrongFigure, { report }: Context): string {
  const place = parseAddress(address);
  const row =
    place === null ? undefined : tableOf(report.tables, place.table).rows.find(({ id }) => id === place.row);
  const isEntered = row?.cells[place?.column ?? ''] !== undefined;
  const amount = sayAmount(wrong, report.单位);
  if (wrong === null) return '是空白';
  return isEntered ? `填列为 ${amount}` : `现为 ${amount}`;
}

/** Texts that repeat the wrong figure; linked texts will follow the correction. */
function repeatedIn(figures: readonly WrongFigure[], context: Context): readonly Where[] {
  if (isBeingWritten(context)) return [];
  const wrong = new Map<string, Fen | null>(figures.map((each) => [each.address, each.wrong]));
  return context.claims.flatMap(({ states, number, paragraph }) => {
    const stated = states.kind === 'figure' ? wrong.get(states.figure.address ?? '') : undefined;
    if (!stated || number.kind !== 'amount') return [];
    const isRepeated = number.value === (number.unit === '元' ? stated : roundToPrinted(stated));
    return isRepeated ? [whereWords(paragraph, [number.from, number.to])] : [];
  });
}

function sayCount(sums: readonly FailedSum[]): string {
  const [only] = sums;
  return sums.length === 1 && only !== undefined ? `“${only.sentence}”` : `${sums.length} 个算式`;
}

function slipOf({ wrong, right }: WrongFigure, unit: MoneyUnit): string {
  const slip = penSlip(wrong, right, unit);
  return slip === null ? '' : `（${slip}）`;
}

function carried([, ...rest]: readonly WrongFigure[], report: Report): string {
  if (rest.length === 0) return '';
  return `；相差同一数额的还有${rest.map(({ address }) => sayCell(address, report)).join('、')}，共 ${rest.length + 1} 处`;
}

function instead(others: readonly WrongFigure[], report: Report): string {
  if (others.length === 0) return '';
  const cells = others.map(
    ({ address, right }) => `${sayCell(address, report)}应为 ${sayAmount(right, report.单位)}`,
  );
  return `；也可能是${cells.join('，或')}`;
}

function sayCell(at: Address, report: Report): string {
  const { table, text } = whereCell(at, report);
  return `${table} ${text}`;
}

/** Whether the form itself computes the right figure. */
function followsFormula({ address, right }: WrongFigure, { computed }: Context): boolean {
  const cell = computed.cells.get(address);
  const isRight = (amount: Fen | null | undefined) => amount === right;
  return cell?.origin === 'stated' && cell.formula?.atLeast !== true && isRight(cell.computed);
}

function distinct(places: readonly Where[]): readonly Where[] {
  return [...new Map(places.map((where) => [where.address, where])).values()];
}

function swapped({ table, rows, others, sums }: Of<'swap'>, report: Report): Breach {
  const named = rows.map((id) => {
    const row = tableOf(report.tables, table).rows.find((each) => each.id === id);
    return { table, row: id, text: rowName(row, id) };
  });
  const [where = { table }] = named;
  const either = others.length === 0 ? '' : `（也可能是${others.join('、')}填反）`;
  return {
    where,
    places: named,
    tables: sums.flatMap(({ target }) => parseAddress(target)?.table ?? []),
    message: `${table} ${named.map(({ text }) => text).join(' 与 ')} 的金额互相填反了，对调后 ${sums.length} 个算式都成立${either}`,
  };
}

function slipped({ table, by, from, to }: Of<'slip'>, report: Report): Breach {
  const { rows } = tableOf(report.tables, table);
  const own = rows.slice(
    rows.findIndex(({ id }) => id === from),
    rows.findIndex(({ id }) => id === to) + 1,
  );
  const places = own.map((row) => ({ table, row: row.id, text: rowName(row, row.id) }));
  const [first, last] = [places[0], places.at(-1)];
  const [is, should] = by > 0 ? ['下', '上'] : ['上', '下'];
  const count = Math.abs(by);
  return {
    where: first ?? { table },
    places,
    message: `${table} 整张表错行：从 ${first?.text ?? ''} 到 ${last?.text ?? ''} 共 ${own.length} 行，金额比科目${is}错了 ${count} 行，把金额整体${should}移 ${count} 行即与各算式相符`,
  };
}

function otherUnit({ table, unit }: Of<'unit'>): Breach {
  const said = unit === '元' ? '万元' : '元';
  return {
    where: { table, text: said },
    message: `${table} 的金额与其他各表都相差一万倍：它的单位应为${unit}，写成了${said}`,
    expected: unit,
    actual: said,
  };
}
