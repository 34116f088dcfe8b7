import { addTo } from '#shared/add-to';
import type { ClaimReader, Statement } from '#shared/claims/claim';
import type { FormFigures } from '#shared/claims/form-figures';
import { ofFigure } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import { BUDGET } from '#shared/narrative/facts/facts';
import type { Row } from '#shared/report/report';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { classOf, divisionOf, isItem } from '#shared/tables/codes/subjects';
import { type ItemNames, isAlike, itemNames, namesFor, plainName, upperName } from './item-names.ts';
import { claimsWith } from './plain.ts';

/** The row of 公开05 named in a paragraph: by its code, else by all its names. */
export function rowOfItem(names: ItemNames, forms: FormFigures, year: number): Row | undefined {
  const rows = itemRows(forms, year);
  const key = [names.code, names.类, names.款, names.项].join('\n');
  if (!rows.found.has(key)) rows.found.set(key, findRow(names, forms, rows));
  return rows.found.get(key);
}

function findRow(names: ItemNames, forms: FormFigures, { year, byCode, called }: ItemRows): Row | undefined {
  const official = functionalSubjects(year).nameOf;
  const isCalled = (row: Row | undefined, code: string, name: string) =>
    name === '' ||
    [row?.label ?? '', official(code) ?? ''].some((each) => each !== '' && isAlike(each, name));
  const isNamed = (row: Row) =>
    [3, 5, 7].every((length) => {
      const code = row.code?.slice(0, length) ?? '';
      return isCalled(forms.row('公开05', code), code, nameOfLevel(names, length));
    });
  const coded = names.code === null ? undefined : byCode.get(names.code);
  if (coded !== undefined && isCalled(coded, coded.code ?? '', names.项)) return coded;
  const [only, ...others] = called(names.项).filter(isNamed);
  return others.length === 0 || (names.类 !== '' && names.款 !== '') ? only : undefined;
}

/** The 项 of 公开05, by code and by name. */
interface ItemRows {
  readonly year: number;
  readonly byCode: ReadonlyMap<string, Row>;
  /** The rows with this name, as printed or official, in print order; all for an empty name. */
  called(name: string): readonly Row[];
  /** The rows found before, by all names. */
  readonly found: Map<string, Row | undefined>;
}

const indexed = new WeakMap<FormFigures, ItemRows>();

function itemRows(forms: FormFigures, year: number): ItemRows {
  const known = indexed.get(forms);
  if (known?.year === year) return known;
  const rows = forms.subjects('公开05').filter((row) => isItem(row.code));
  const byCode = new Map<string, Row>();
  const byName = new Map<string, Row[]>();
  const { nameOf } = functionalSubjects(year);
  for (const row of rows) {
    const code = row.code ?? '';
    if (!byCode.has(code)) byCode.set(code, row);
    for (const name of new Set([row.label, nameOf(code) ?? ''].map(plainName))) addTo(byName, name, row);
  }
  const called = (name: string) => (name === '' ? rows : (byName.get(plainName(name)) ?? []));
  const made = { year, byCode, called, found: new Map<string, Row | undefined>() };
  indexed.set(forms, made);
  return made;
}

function nameOfLevel({ 类, 款, 项 }: ItemNames, length: number): string {
  if (length === 7) return 项;
  return length === 5 ? 款 : 类;
}

/** 五（三）: the totals, then 年初预算 and 支出决算 of one 项 per paragraph. */
export const claimsInItem: ClaimReader = (paragraph, material) => {
  const { forms, report } = material;
  const names = namesFor(paragraph, material.paragraphs);
  const item = itemOf(names, paragraph.text, forms, report.年度);
  return claimsWith(paragraph, material, (number) => {
    const states = itemStatement(number, item, forms, isBehindNames(number, paragraph.text));
    const isSure = item.row !== '合计' || WHOLE.test(paragraph.text.slice(0, number.from));
    return states === null || isSure ? states : unsure(states);
  });
};

/** A statement that may be of another 项: a budget of it confirms none told elsewhere. */
function unsure(states: Statement): Statement {
  return states.kind === 'told' ? { ...states, source: null } : { ...states, doubtful: true };
}

/** Whether an amount is the first thing said of the 项: 行政运行（项）”5.00 万元，主要用于…. */
function isBehindNames({ from }: TextNumber, text: string): boolean {
  const end = itemNames(text)?.range[1] ?? Number.POSITIVE_INFINITY;
  return from >= end && /^[\s”"’」，,：:]*$/.test(text.slice(end, from));
}

/** Words that introduce all 项 together. */
const WHOLE = /^[^（(]{0,60}(一般公共预算|财政拨款)[^（(]{0,20}支出/;

/** The subject of a paragraph: a row of 公开05, or a 项 without a row. */
interface Item {
  readonly name: string;
  readonly row: string | null;
  /** Official code; `null` if unknown. */
  readonly code: string | null;
}

function itemOf(names: ItemNames | null, text: string, forms: FormFigures, year: number): Item {
  if (names === null) return upperItem(text, forms) ?? { name: '', row: '合计', code: '合计' };
  const row = rowOfItem(names, forms, year);
  return { name: names.项, row: row?.id ?? null, code: row?.code ?? officialCode(names, year) };
}

/** A 类 or 款 stated as a whole; none if several share the name. */
function upperItem(text: string, forms: FormFigures): Item | null {
  const upper = upperName(text);
  if (upper === null) return null;
  const rows = forms
    .subjects('公开05')
    .filter(({ code, label }) => code?.length === upper.length && isAlike(label, upper.name));
  const [only] = rows.length === 1 ? rows : [];
  return { name: upper.name, row: only?.id ?? null, code: only?.code ?? null };
}

/**
 * The only 项 with that name in the 类; the 款 decides between several, and is ignored (it may be misprinted) if
 * there is one.
 */
export function officialCode({ 类, 款, 项 }: ItemNames, year: number): string | null {
  const { subjects, nameOf } = functionalSubjects(year);
  const isCalled = (code: string, name: string) => name === '' || isAlike(nameOf(code) ?? '', name);
  const called = subjects.filter(
    ({ code, name }) => isItem(code) && isAlike(name, 项) && isCalled(classOf(code), 类),
  );
  const within = called.filter(({ code }) => isCalled(divisionOf(code), 款));
  const [only, ...others] = within.length > 0 ? within : called;
  return others.length === 0 ? (only?.code ?? null) : null;
}

/** The meaning of such an amount: the whole 项, unless a part of it is named before. */
const SPENT = /^(?<part>.*?)(支出)?(决算|支出)(数|金额)?(合计)?(为|是|为数|数为|总计)?$/;
const WHOLE_ITEM =
  /^(20\d\d年?度?|年度?|本年度?|当年|全年|实际|完成|一般公共预算|财政拨款|其|共|[)）、（(项款类\s]|决算)*$/;

/** The number of a 类 or 项 in a list. */
const NUMBERED = /^(\d{0,2}[.．、]|[（(][\d一二三四五六七八九十]{1,3}[）)])/;

function itemStatement(
  { before }: TextNumber,
  { name, row, code }: Item,
  forms: FormFigures,
  isFirst: boolean,
): Statement | null {
  const of = (source: string) => (code === null ? null : source);
  if (/预算(数)?(为|是)?$/.test(before)) {
    const initial = !/全年预算|调整/.test(before);
    return { kind: 'told', name: '预算', source: initial ? of(`${BUDGET}${code}`) : null };
  }
  if (!isFirst && !/(决算|支出)(数|金额)?(合计)?(为|是|为数|数为|总计)?$/.test(before)) return null;
  const doubtful = !isFirst && isPart(before, name) ? { doubtful: true } : {};
  if (row !== null) return { ...ofFigure(forms.figure('公开05', row, '小计')), ...doubtful };
  return { kind: 'told', name, source: of(`公开05/${code}/小计`) };
}

/** Whether the words narrow the amount: 基本支出, 其中人员经费支出, a name other than the 项's. */
function isPart(before: string, name: string): boolean {
  const clause = before.split(/[，,。；;：:]/).at(-1) ?? '';
  const said = SPENT.exec(clause)?.groups?.part ?? clause;
  const own =
    name === ''
      ? said
      : said
          .replace(NUMBERED, '')
          .replaceAll(name, '')
          .replace(/^.*[（(]项[）)]/, '');
  return !WHOLE_ITEM.test(own);
}
