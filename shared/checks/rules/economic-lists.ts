import type { Context } from '#shared/checks/context/context';
import { gentle, onceForOthers, someOf } from '#shared/checks/findings/group';
import { sayAmount, whereWords } from '#shared/checks/findings/say';
import type { Breach, Skipped } from '#shared/checks/rule';
import { isAlike } from '#shared/claims/by-section/item-names';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import { classOf, isClass } from '#shared/tables/codes/subjects';

const GROUPS: readonly (readonly [words: string, heads: readonly string[]])[] = [
  ['人员经费', ['301', '303']],
  ['公用经费', ['302', '307', '310', '312', '313', '399']],
];

/** Checks that 主要包括 lists exactly the 科目 of 公开06 that have figures. */
export function economicLists(context: Context): readonly Breach[] | Skipped {
  const paragraphs = context.paragraphs.filter((each) => each.section === '基本支出' && !each.isHeading);
  const found = GROUPS.flatMap(([words, heads]) =>
    paragraphs.flatMap((paragraph) => {
      const printed = listAfter(paragraph, words);
      if (printed === null) return [];
      const list = printed.flatMap((each) => apart(each, heads, context));
      return [{ paragraph, words, heads, list }];
    }),
  );
  if (found.length === 0) return { skipped: '文字没有列举基本支出的经济科目，无从核对' };
  return found.flatMap(({ paragraph, words, heads, list }) => [
    ...perList(wronglyListed(paragraph, list, heads, context), isOpen(paragraph, list), context),
    ...leftOut(paragraph, words, list, heads, context),
  ]);
}

/** A list that ends in 等, or that names several without figures, is the template's: reported once, as a hint. */
function perList(wrong: readonly Breach[], isOpenList: boolean, { coverage }: Context): readonly Breach[] {
  const isTemplate = coverage !== null && (isOpenList || wrong.length > 2);
  const told = isTemplate ? wrong.map((each) => ({ ...each, severity: 'info' as const })) : wrong;
  return onceForOthers(
    told,
    coverage,
    (count, printed) => `列出了 ${count} 个在公开06 里没有数的科目：${someOf(printed)}`,
  );
}

/** Some lists state an amount and a share for each. */
const AMOUNT = /(支出)?\s*[\d,.]+\s*(万元|元).*$/;

interface NameAt {
  readonly name: string;
  readonly range: readonly [number, number];
}

/** The names after `人员经费 … 主要包括：`, up to the end of the clause. */
function listAfter({ text }: Paragraph, words: string): readonly NameAt[] | null {
  const match = new RegExp(`${words}[^；;。]*?(主要)?包括[:：]?(?<names>[^；;。]+)`, 'd').exec(text);
  const span = match?.indices?.groups?.names;
  if (span === undefined) return null;
  const names: NameAt[] = [];
  for (const found of text.slice(...span).matchAll(/(?:[^、，,]|,(?=\d{3}))+/g)) {
    const name = found[0]
      .replace(/等(支出|费用|各项支出|方面)?\s*$/, '')
      .replace(AMOUNT, '')
      .trim();
    const from = span[0] + found.index + (found[0].length - found[0].trimStart().length);
    if (name !== '') names.push({ name, range: [from, from + name.length] });
  }
  return names;
}

/** Splits two names joined at the end of a list: 办公设备购置和专用设备购置. */
function apart(each: NameAt, heads: readonly string[], context: Context): readonly NameAt[] {
  const { name, range } = each;
  if (rowNamed(name, heads, context) !== undefined) return [each];
  for (const { index } of name.matchAll(/(?<=.{2})[和及与](?=.{2})/g)) {
    const two = [name.slice(0, index), name.slice(index + 1)];
    const isName = (half: string) =>
      rowNamed(half, heads, context) !== undefined || SHORT.some(([words]) => words.test(half));
    if (!two.every(isName)) continue;
    const [first = '', second = ''] = two;
    return [
      { name: first, range: [range[0], range[0] + index] },
      { name: second, range: [range[0] + index + 1, range[1]] },
    ];
  }
  return [each];
}

/** Common short names for one 科目 or several together. */
const SHORT: readonly (readonly [words: RegExp, codes: RegExp])[] = [
  [/^(五险一金|社会保障缴费|社保(缴?费)?|社会保险(缴?费)?|各项社会保险缴?费)$/, /^301(08|10|11|12)$/],
  [/^(五险一金|(住房)?公积金)$/, /^30113$/],
  [/^(基本)?养老保险(缴?费)?$/, /^30108$/],
  [/^(职工)?(基本)?医疗保险(缴?费)?$/, /^301(10|11)$/],
  [/^职业年金(缴?费)?$/, /^30109$/],
  [/^离退休(费|补贴|人员经费|人员支出)?$/, /^3030[12]$/],
  [/^(基本)?工资(福利(支出)?)?$/, /^30101$/],
  [/^(津补贴|津贴|补贴)$/, /^30102$/],
  [/^水电(暖|气|燃气)?费?$/, /^3020[568]$/],
  [/^公务用车(购置及)?运行(维护)?费(及购置费)?$|^公务用车运行维护费及购置费$/, /^3(0231|1013)$/],
];

/** Whether a listed name stands for a 科目 without being its name. */
function isShortFor(name: string, code: string): boolean {
  return SHORT.some(([words, codes]) => words.test(name) && codes.test(code));
}

function wronglyListed(
  paragraph: Paragraph,
  list: readonly NameAt[],
  heads: readonly string[],
  context: Context,
): readonly Breach[] {
  // People use other names for expenses than those of the 科目
  const severity = gentle('warning', context.coverage);
  return list.flatMap(({ name, range }): readonly Breach[] => {
    const row = rowNamed(name, heads, context);
    const where = whereWords(paragraph, range);
    if (row === undefined)
      return isClause(name) || standsForSome(name, heads, context)
        ? []
        : [{ where, severity, message: `公开06 没有叫“${name}”的科目`, actual: name }];
    if (context.forms.amount('公开06', row.id, '决算数') !== 0) return [];
    return [{ where, message: `列出了“${name}”，而公开06 的 ${row.code} ${row.label} 没有数`, actual: name }];
  });
}

function standsForSome(name: string, heads: readonly string[], { forms }: Context): boolean {
  return forms
    .subjects('公开06')
    .some(
      ({ id, code }) =>
        heads.includes(classOf(code ?? '')) &&
        isShortFor(name, code ?? '') &&
        forms.amount('公开06', id, '决算数') !== 0,
    );
}

/** Finds the row by the name printed in the form, or by the official one. */
function rowNamed(name: string, heads: readonly string[], { forms, names }: Context): Row | undefined {
  const rows = forms.subjects('公开06').filter((row) => heads.includes(classOf(row.code ?? '')));
  return (
    rows.find((row) => row.label === name) ??
    rows.find((row) => names.economic(row.code ?? '') === name) ??
    rows.find(({ label, code }) =>
      [label, names.economic(code ?? '') ?? ''].some((each) => isNamedSo(each, name)),
    )
  );
}

/** Whether a name equals a 科目's, apart from 费, 支出 or 用 at its end. */
function isNamedSo(label: string, name: string): boolean {
  const plain = (words: string) => words.replace(/(费用|费|支出|用)$/, '');
  return label !== '' && (isAlike(label, name) || plain(label) === plain(name));
}

/** Text that is not the name of a 科目: with a figure, or a clause. */
function isClause(name: string): boolean {
  return /[\d（(：:“]|等|以及|用于|支付|的/.test(name);
}

function leftOut(
  paragraph: Paragraph,
  words: string,
  list: readonly NameAt[],
  heads: readonly string[],
  { forms, names, report, coverage }: Context,
): readonly Breach[] {
  if (coverage !== null && isOpen(paragraph, list)) return [];
  const listed = new Set(list.map((each) => each.name));
  const table: TableId = '公开06';
  const left = forms.subjects(table).filter((row) => {
    const code = row.code ?? '';
    if (isClass(code) || !heads.includes(classOf(code))) return false;
    return (
      forms.amount(table, row.id, '决算数') !== 0 &&
      !listed.has(row.label) &&
      !listed.has(names.economic(code) ?? '') &&
      !list.some(({ name }) => isShortFor(name, code)) &&
      !list.some(({ name }) => isNamedSo(row.label, name) || isNamedSo(names.economic(code) ?? '', name))
    );
  });
  if (left.length === 0) return [];
  const said = left
    .map((row) => `${row.label} ${sayAmount(forms.amount(table, row.id, '决算数'), report.单位)}`)
    .join('、');
  return [
    {
      where: whereWords(paragraph),
      // 主要包括 may name a few: a list of less than half of them is a selection
      ...(coverage !== null && left.length > list.length ? { severity: 'info' as const } : {}),
      message: `${words}没有列出公开06 有数的科目：${said}`,
      expected: left.map((row) => row.label).join('、'),
    },
  ];
}

function isOpen({ text }: Paragraph, list: readonly NameAt[]): boolean {
  return /^\s*等/.test(tailOf(text, list));
}

/** The end of a list, after the amount of its last name: one that ends in 等 may omit any. */
function tailOf(text: string, list: readonly NameAt[]): string {
  const [, to] = list.at(-1)?.range ?? [0, 0];
  return text.slice(to, to + LONGEST_TAIL).replace(/^\s*(支出)?\s*[\d,.]+\s*(万元|元)/, '');
}

const LONGEST_TAIL = 24;
