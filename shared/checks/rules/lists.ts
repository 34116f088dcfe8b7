import type { Context } from '#shared/checks/context/context';
import { asOne } from '#shared/checks/findings/group';
import { sayAmount, whereCell, whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import { isAlike } from '#shared/claims/by-section/item-names';
import { className } from '#shared/claims/by-section/structure';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { wordsBefore } from '#shared/claims/text/reach';
import type { Row } from '#shared/report/report';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isClass } from '#shared/tables/codes/subjects';
import { economicLists } from './economic-lists.ts';
import { currentName } from './misspelt.ts';

export const listRules: readonly Rule[] = [
  {
    id: '类别结构',
    title: '支出结构列出的类正是公开05的类',
    severity: 'error',
    basis: '文字说明的科目应与报表一致（N-5.4）',
    scope: '文表',
    needs: ['公开05'],
    check: structure,
  },
  {
    id: '经济科目列举',
    title: '基本支出“主要包括”的经济科目正是公开06有数的科目',
    severity: 'warning',
    basis: '“主要包括”的科目应当有支出，有支出的不遗漏（N-6.3）',
    scope: '文表',
    needs: ['公开06'],
    check: economicLists,
  },
];

function structure(context: Context): readonly Breach[] | Skipped {
  const { paragraphs, forms } = context;
  const parts = paragraphs.filter((each) => each.subSection === '结构' && each.numbers.length > 0);
  if (parts.length === 0) return { skipped: '文字没有说明支出结构，无从核对' };
  const classes = forms.subjects('公开05').filter((row) => isClass(row.code));
  return [...wrongClasses(parts, classes, context), ...classesLeftOut(parts, classes, context)];
}

/** Names marked as a 类, or known as one, that the form does not have. */
function wrongClasses(
  parts: readonly Paragraph[],
  classes: readonly Row[],
  { report }: Context,
): readonly Breach[] {
  const { subjects } = functionalSubjects(report.年度);
  const official = subjects.filter(({ code }) => isClass(code)).map(({ name }) => name);
  return parts
    .flatMap((paragraph) => listedClasses(paragraph, report.年度))
    .filter(({ name }) => !classes.some((row) => isAlike(row.label, name)))
    .filter(({ name, isMarked }) => isMarked || official.some((each) => isAlike(each, name)))
    .map(({ paragraph, name, range }) => ({
      where: whereWords(paragraph, range),
      message: `公开05没有“${name}”这一类，表里的类是：${classes.map((row) => row.label).join('、')}`,
      actual: name,
    }));
}

/** Reports all missing 类 once; a 类 named in any way is not missing. */
function classesLeftOut(
  parts: readonly Paragraph[],
  classes: readonly Row[],
  { forms, report }: Context,
): readonly Breach[] {
  const text = parts.map((each) => each.text.replace(/\s+/g, '')).join('');
  const listed = parts.flatMap((each) => listedClasses(each, report.年度));
  const heading =
    parts[0]?.under
      .split(' ')
      .at(-1)
      ?.replace(/[。：:]$/, '') ?? '';
  const left = classes.flatMap((row): readonly Breach[] => {
    const { value, address } = forms.figure('公开05', row.id, '小计');
    const isNamed = listed.some(({ name }) => isAlike(name, row.label)) || text.includes(row.label);
    if (!value || address === null || isNamed) return [];
    const amount = sayAmount(value, report.单位);
    const said = `${row.code} ${row.label} ${amount}`;
    return [
      {
        where: whereCell(address, report),
        message: `公开05 的 ${said}，“${heading}”里没有列出`,
        expected: amount,
        actual: said,
      },
    ];
  });
  return asOne(left, (count, said) => `公开05 有 ${count} 类在“${heading}”里没有列出：${said.join('、')}`);
}

interface Listed {
  readonly paragraph: Paragraph;
  readonly name: string;
  /** Whether it is marked （类）. */
  readonly isMarked: boolean;
  readonly range: readonly [number, number];
}

/**
 * The names before the amounts, without the total at the head and zero amounts; rule 旧科目名 reports
 * former names.
 */
function listedClasses(paragraph: Paragraph, year: number): readonly Listed[] {
  return paragraph.numbers.flatMap((number) => {
    const printed = number.kind === 'amount' && number.value !== 0 ? className(number.before) : null;
    const name = printed === null ? null : currentName(printed, year);
    if (name === null || /财政拨款支出/.test(name) || /^[年年度]*$/.test(name)) return [];
    const isMarked = /[（(]类[）)][^，。；：]*$/.test(number.before);
    const range = [clauseStart(paragraph.text, number.from), number.to] as const;
    return [{ paragraph, name, isMarked, range }];
  });
}

/** The start of the clause before a number. */
function clauseStart(text: string, to: number): number {
  const last = /[：:；;，,、。\s]*([^：:；;，,、。]*)$/.exec(wordsBefore(text, to));
  return to - (last?.[1]?.trimStart().length ?? 0);
}
