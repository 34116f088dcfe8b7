import { addTo } from '#shared/add-to';
import { isNumbering } from '#shared/imports/headers/header-blocks';
import { isBlankMark, plain } from '#shared/imports/label-matching';
import { coveredText, type Sheet, textAt, widthOf } from '#shared/imports/source/sheet';
import { fen, formatAmount, parseAmount, toHalfWidth } from '#shared/money/amount';
import type { BrokenSum } from '#shared/report/coverage';
import { codeAbove, isSubjectCode, splitCodedName } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';
import type { TablePlace } from './locate.ts';

/** A row with its figures, in hundredths; `null` for a blank, `undefined` where no figure is. */
interface Line {
  readonly code: string;
  readonly label: string;
  readonly figures: readonly (number | null | undefined)[];
}

const FIGURE = /^-?[\d,]+(\.\d{1,2})?$/;
const NO_AMOUNTS = /数量|个数|人数|人次|批次|占比|比重|比例|比率|率$|%|行次|序号|编号|编码|代码|年份|年度$/;
/** More failures than this and the table is of another build. */
const MOST_BROKEN = 2;
const NEAR = 0.2;

/**
 * The totals of a table of any kind that differ from the sums of their parts: by 科目编码, or by the numbering of its
 * lines. Other sums of the table must hold, or the total must be near its sum: otherwise the lines are no parts of it.
 */
export function brokenSums(sheet: Sheet): readonly BrokenSum[] {
  return brokenIn(sheet, new Set());
}

/** The same of the columns that a form does not have: of a table of 科目, in a sheet of its own. */
export function brokenBeside(
  { blocks }: TableDefinition,
  sheet: Sheet,
  { columns }: TablePlace,
): readonly BrokenSum[] {
  if (!blocks.every(({ rows }) => rows.kind === 'subjects')) return [];
  return brokenIn(sheet, new Set(columns.flatMap(({ at }) => at)));
}

function brokenIn(sheet: Sheet, own: ReadonlySet<number>): readonly BrokenSum[] {
  const body = bodyOf(sheet, own);
  if (body === null) return [];
  const { lines, heads } = body;
  let held = 0;
  const broken: (BrokenSum & { readonly isNear: boolean })[] = [];
  for (const { total, parts } of familiesOf(lines)) {
    for (const [at, column] of heads.entries()) {
      const stated = total.figures[at];
      const own = parts.map(({ figures }) => figures[at]);
      if (stated == null || stated === 0 || own.some((each) => each === undefined)) continue;
      const sum = own.reduce<number>((so, each) => so + (each ?? 0), 0);
      const tail = (parts.length + 1) / 2;
      if (Math.abs(stated - sum) <= tail) held++;
      else if (sum !== 0)
        broken.push({ ...say(total.label, column, stated, sum), isNear: isNear(stated, sum) });
    }
  }
  const isSure = held >= 2 * broken.length || (broken.length === 1 && held === 0 && broken[0]?.isNear);
  if (broken.length > MOST_BROKEN || !isSure) return [];
  return broken.map(({ isNear: _, ...each }) => each);
}

function isNear(stated: number, sum: number): boolean {
  return Math.abs(stated - sum) <= NEAR * Math.max(Math.abs(stated), Math.abs(sum));
}

function say(label: string, column: string, stated: number, sum: number): BrokenSum {
  const print = (amount: number) => formatAmount(fen(amount), '元');
  return { label, column, stated: print(stated), sum: print(sum) };
}

interface BodyOfTable {
  readonly lines: readonly Line[];
  readonly heads: readonly string[];
}

/** Without the figures of `own` columns. */
function bodyOf(sheet: Sheet, own: ReadonlySet<number>): BodyOfTable | null {
  const end = sheet.rows.length - (sheet.tail ?? 0);
  const width = widthOf(sheet, sheet.lead, end - 1);
  const rows = Array.from({ length: Math.max(0, end - sheet.lead) }, (_, at) => sheet.lead + at);
  const first = rows.find((row) => amountsIn(sheet, row, width).length > 0);
  if (first === undefined || first === sheet.lead) return null;
  const body = rows.filter((row) => row >= first);
  const headOf = (column: number) =>
    plain(
      rows
        .filter((row) => row < first && !isNumbering(wordsIn(sheet, row)))
        .map((row) => coveredText(sheet, row, column))
        .join(''),
    );
  const columns = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !NO_AMOUNTS.test(headOf(at)) && body.some((row) => isAmount(textAt(sheet, row, at))),
  );
  const judged = columns.filter((at) => !own.has(at));
  const names = (row: number) =>
    Array.from({ length: width }, (_, at) => at)
      .filter((at) => !columns.includes(at))
      .map((at) => toHalfWidth(textAt(sheet, row, at)).replace(/\s/g, ''))
      .filter((text) => text !== '');
  const lines = body.map((row): Line => {
    const said = names(row);
    const words = said.find((text) => /\p{Script=Han}/u.test(text)) ?? '';
    const joined = splitCodedName(words);
    return {
      code: said.find(isSubjectCode) ?? joined?.code ?? '',
      label: joined?.name ?? words,
      figures: judged.map((at) => figureOf(textAt(sheet, row, at))),
    };
  });
  return {
    lines: lines.filter(({ code, label }) => code !== '' || label !== ''),
    heads: judged.map(headOf),
  };
}

function wordsIn({ rows }: Sheet, row: number): readonly string[] {
  return (rows[row] ?? []).flatMap((cell) => plain(cell?.text ?? '') || []);
}

function amountsIn(sheet: Sheet, row: number, width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => textAt(sheet, row, at)).filter(isAmount);
}

/** A figure with a point: codes, counts and the numbers of lines have none. */
function isAmount(text: string): boolean {
  return /\.\d{2}$/.test(text.trim()) && FIGURE.test(toHalfWidth(text).trim());
}

function figureOf(text: string): number | null | undefined {
  const said = toHalfWidth(text).replace(/[\s,]/g, '');
  if (said === '' || isBlankMark(said)) return null;
  const parsed = FIGURE.test(said) ? parseAmount(said, '元') : null;
  return parsed?.ok === true ? parsed.value : undefined;
}

interface Family {
  readonly total: Line;
  readonly parts: readonly Line[];
}

const TOTAL = /^[合总]计$/;

function familiesOf(lines: readonly Line[]): readonly Family[] {
  const totals = lines.filter(({ code, label }) => code === '' && TOTAL.test(plain(label)));
  const [total] = totals;
  if (totals.length > 1) return [];
  const others = lines.filter((line) => line !== total);
  const isCoded = others.length > 0 && others.every(({ code }) => code !== '');
  if (isCoded) return byCode(total, others);
  if (others.some(({ code, label }) => code !== '' || /其中/.test(label))) return [];
  const isAtEnd = total === lines[0] || total === lines.at(-1);
  return byNumbering(isAtEnd ? total : undefined, others);
}

function byCode(total: Line | undefined, lines: readonly Line[]): readonly Family[] {
  const codes = new Set(lines.map(({ code }) => code));
  if (codes.size < lines.length) return [];
  const parts = new Map<string | undefined, Line[]>();
  for (const line of lines) addTo(parts, codeAbove(line.code, codes), line);
  const below = lines.map((line) => ({
    total: { ...line, label: `${line.code} ${line.label}` },
    parts: parts.get(line.code) ?? [],
  }));
  const whole = total === undefined ? [] : [{ total, parts: parts.get(undefined) ?? [] }];
  return [...whole, ...below].filter((family) => family.parts.length > 0);
}

/** The manners of numbering lines, from the topmost. */
const NUMBERINGS = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d+[、.]?/,
  /^\(\d+\)/,
  /^[①-⑳]/,
];
const FEWEST_PARTS = 2;

/** The total over all lines of the first numbering, and lines that say they are a total of those numbered below them. */
function byNumbering(total: Line | undefined, lines: readonly Line[]): readonly Family[] {
  const level = ({ label }: Line) => NUMBERINGS.findIndex((each) => each.test(label));
  const levels = lines.map(level);
  if (levels.includes(-1) && new Set(levels).size > 1) return [];
  const top = Math.min(...new Set(levels));
  const whole = total === undefined ? [] : [{ total, parts: lines.filter((line) => level(line) === top) }];
  const within = lines.flatMap((line, at): Family[] => {
    if (!/合计|总额|小计/.test(line.label)) return [];
    let next = at + 1;
    while ((levels[next] ?? -1) > (levels[at] ?? -1)) next++;
    const own = lines.slice(at + 1, next);
    const first = Math.min(...new Set(own.map(level)));
    return [{ total: line, parts: own.filter((each) => level(each) === first) }];
  });
  return [...whole, ...within].filter(({ parts }) => parts.length >= FEWEST_PARTS);
}
