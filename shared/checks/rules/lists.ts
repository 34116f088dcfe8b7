import type { Row } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';
import type { Context } from '../context.ts';
import { className } from '../placing/structure.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Breach, Rule, Skipped } from '../rule.ts';
import { sayAmount, whereCell, whereWords } from '../say.ts';

export const listRules: readonly Rule[] = [
  {
    id: '类别结构',
    title: '五（二）列出的类正是公开05的类',
    severity: 'error',
    basis: '文字说明的科目应与报表一致（N-5.4）',
    scope: '文表',
    check: structure,
  },
  {
    id: '经济科目列举',
    title: '六所列的经济科目正是公开06有数的科目',
    severity: 'warning',
    basis: '“主要包括”的科目应当有支出，有支出的不遗漏（N-6.3）',
    scope: '文表',
    check: economicLists,
  },
];

function structure({ paragraphs, look, report }: Context): readonly Breach[] | Skipped {
  const parts = paragraphs.filter((each) => each.subSection === '结构' && each.numbers.length > 0);
  if (parts.length === 0) return { skipped: '没有五（二）结构情况，无从核对' };
  const classes = look.subjects('公开05').filter((row) => row.code?.length === 3);
  const listed = parts.flatMap((paragraph) => listedClasses(paragraph));
  const wrong = listed.filter(({ name }) => !classes.some((row) => row.label === name));
  const names = new Set(listed.map((each) => each.name));
  return [
    ...wrong.map(({ paragraph, name, range }) => ({
      where: whereWords(paragraph, range),
      message: `公开05没有“${name}”这一类，表里的类是：${classes.map((row) => row.label).join('、')}`,
      actual: name,
    })),
    ...classes.flatMap((row): readonly Breach[] => {
      const { value, address } = look.figure('公开05', row.id, '小计');
      if (!value || address === null || names.has(row.label)) return [];
      const amount = sayAmount(value, report.单位);
      return [
        {
          where: whereCell(address, report),
          message: `公开05 的 ${row.code} ${row.label} ${amount}，五（二）没有列出`,
          expected: amount,
        },
      ];
    }),
  ];
}

interface Listed {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly range: readonly [number, number];
}

/** The names before the amounts, without the total at the head. */
function listedClasses(paragraph: Paragraph): readonly Listed[] {
  return paragraph.numbers.flatMap((number) => {
    const name = number.kind === 'amount' ? className(number.before) : null;
    if (name === null || /财政拨款支出/.test(name) || /^[年年度]*$/.test(name)) return [];
    return [{ paragraph, name, range: [clauseStart(paragraph.text, number.from), number.to] as const }];
  });
}

/** Where the clause before a number begins. */
function clauseStart(text: string, to: number): number {
  const last = /[：:；;，,、。\s]*([^：:；;，,、。]*)$/.exec(text.slice(0, to));
  return to - (last?.[1]?.trimStart().length ?? 0);
}

const GROUPS: readonly (readonly [words: string, heads: readonly string[]])[] = [
  ['人员经费', ['301', '303']],
  ['公用经费', ['302', '307', '310', '312', '313', '399']],
];

function economicLists(context: Context): readonly Breach[] | Skipped {
  const paragraphs = context.paragraphs.filter((each) => each.section === '基本支出' && !each.isHeading);
  const found = GROUPS.flatMap(([words, heads]) =>
    paragraphs.flatMap((paragraph) => {
      const list = listAfter(paragraph, words);
      return list === null ? [] : [{ paragraph, words, heads, list }];
    }),
  );
  if (found.length === 0) return { skipped: '六没有列举经济科目，无从核对' };
  return found.flatMap(({ paragraph, words, heads, list }) => [
    ...wronglyListed(paragraph, list, heads, context),
    ...leftOut(paragraph, words, list, heads, context),
  ]);
}

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
  for (const found of text.slice(...span).matchAll(/[^、，,]+/g)) {
    const name = found[0].replace(/等$/, '').trim();
    const from = span[0] + found.index;
    if (name !== '') names.push({ name, range: [from, from + name.length] });
  }
  return names;
}

function wronglyListed(
  paragraph: Paragraph,
  list: readonly NameAt[],
  heads: readonly string[],
  context: Context,
): readonly Breach[] {
  return list.flatMap(({ name, range }): readonly Breach[] => {
    const row = rowNamed(name, heads, context);
    const where = whereWords(paragraph, range);
    if (row === undefined) return [{ where, message: `公开06 没有叫“${name}”的科目`, actual: name }];
    if (context.look.amount('公开06', row.id, '决算数') !== 0) return [];
    return [{ where, message: `列出了“${name}”，而公开06 的 ${row.code} ${row.label} 没有数`, actual: name }];
  });
}

/** By the name printed in the form, or by the official one. */
function rowNamed(name: string, heads: readonly string[], { look, names }: Context): Row | undefined {
  const rows = look.subjects('公开06').filter((row) => heads.includes(row.code?.slice(0, 3) ?? ''));
  return (
    rows.find((row) => row.label === name) ?? rows.find((row) => names.economic(row.code ?? '') === name)
  );
}

function leftOut(
  paragraph: Paragraph,
  words: string,
  list: readonly NameAt[],
  heads: readonly string[],
  { look, names, report }: Context,
): readonly Breach[] {
  const listed = new Set(list.map((each) => each.name));
  const table: TableId = '公开06';
  const left = look.subjects(table).filter((row) => {
    const code = row.code ?? '';
    if (code.length === 3 || !heads.includes(code.slice(0, 3))) return false;
    return (
      look.amount(table, row.id, '决算数') !== 0 &&
      !listed.has(row.label) &&
      !listed.has(names.economic(code) ?? '')
    );
  });
  if (left.length === 0) return [];
  const said = left
    .map((row) => `${row.label} ${sayAmount(look.amount(table, row.id, '决算数'), report.单位)}`)
    .join('、');
  return [
    {
      where: whereWords(paragraph),
      message: `${words}没有列出公开06 有数的科目：${said}`,
      expected: left.map((row) => row.label).join('、'),
    },
  ];
}
