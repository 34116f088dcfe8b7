import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import { columnBefore } from '#shared/claims/by-section/three-public-columns';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

export const disclosureRules: readonly Rule[] = [
  {
    id: '三公齐全',
    title: '“三公”经费四项金额、六项数量逐项公开，没有的写零',
    severity: 'warning',
    basis: '财政部关于“三公”经费公开的要求：按项公开金额和数量（N-9.2、8）',
    scope: '文字',
    check: undisclosed,
  },
  {
    id: '批次与人次',
    title: '团组、批次不多于人次',
    severity: 'warning',
    basis: '每个团组、每批接待至少一人（X-22）',
    scope: '文字',
    check: ({ paragraphs }) => paragraphs.flatMap(moreGroupsThanPersons),
  },
  {
    id: '全为零',
    title: '政府采购、国有资产全为零时请确认确实没有',
    severity: 'info',
    basis: '全为零常是没有填写（19）',
    scope: '文字',
    check: ({ paragraphs }) => paragraphs.flatMap(allZero),
  },
];

/** A required statement and how to recognise it: the column, the unit of the number, and nearby words. */
const AMOUNTS: readonly (readonly [what: string, columns: RegExp])[] = [
  ['因公出国（境）费', /^因公出国/],
  ['公务用车购置费', /^公务用车购置费$/],
  ['公务用车运行维护费', /^公务用车运行维护费$/],
  ['公务接待费', /^公务接待费$/],
];
const COUNTS: readonly (readonly [
  what: string,
  columns: RegExp,
  units: RegExp,
  words: RegExp,
  cost: string,
])[] = [
  ['出国（境）团组数', /^因公出国/, /^(个|批|批次|次)$/, /团组|批次/, '因公出国（境）费'],
  ['出国（境）人次', /^因公出国/, /^人次?$/, /人次|人数|出国/, '因公出国（境）费'],
  ['公务用车购置数', /^公务用车购置费$/, /^[台辆]$/, /购置|更新/, '公务用车购置费'],
  ['公务用车保有量', /^公务用车运行维护费$/, /^[台辆]$/, /保有|用车|车辆/, '公务用车运行维护费'],
  ['公务接待批次', /^(公务接待费|国内|外宾)$/, /^(个|批|批次|次)$/, /接待|批次|团组/, '公务接待费'],
  ['公务接待人次', /^(公务接待费|国内|外宾)$/, /^人次?$/, /接待|人次|人数|来宾/, '公务接待费'],
];

/** Counts that some write in characters: 新购一辆公车. */
const SPELLED: Readonly<Record<string, RegExp>> = {
  公务用车购置数: /(购置|新购|购买|更新)[^。；]{0,10}[一二两三四五六七八九十]+\s*[辆台]/,
  公务用车保有量: /保有量[^。；]{0,6}[一二两三四五六七八九十]+\s*[辆台]/,
};

function undisclosed(context: Context): readonly Breach[] | Skipped {
  const { paragraphs, forms, coverage } = context;
  const own = paragraphs.filter((each) => each.section === '三公经费' && !each.isHeading);
  const [first] = own;
  if (first === undefined) return { skipped: '没有“三公”经费一节，无从核对' };
  const saysNone = own.some(({ text }) => /没有|未安排|未发生|无[“"「]?三公|不涉及/.test(text));
  if (saysNone && (forms.isEmpty('公开09') || hasNoCosts(context))) return [];
  // Rule 缺数 reports missing entries.
  if (own.some(({ missing }) => missing.length > 0)) return [];
  const missing =
    coverage === null
      ? missingIn(own)
      : missingIn(own).filter((what) => isSpent(what, forms) && !isPrinted(what, own, forms));
  if (missing.length === 0) return [];
  return [
    {
      where: whereWords(first),
      message: `“三公”经费一节没有公开：${missing.join('、')}`,
      expected: missing.join('、'),
      tables: ['公开09'],
    },
  ];
}

/** The amounts and counts missing from a section. */
function missingIn(own: readonly Paragraph[]): readonly string[] {
  const told = own.flatMap((paragraph) =>
    paragraph.numbers.map((number) => ({ number, column: columnBefore(paragraph, number) })),
  );
  const isTold = (fits: (number: TextNumber, column: string) => boolean) =>
    told.some(({ number, column }) => fits(number, column));
  const none = (what: string) =>
    own.some(({ text }) => new RegExp(`${literally(what)}[^。]*(没有|无|未)`).test(text));
  const amounts = AMOUNTS.filter(
    ([what, columns]) =>
      !isTold(({ kind }, column) => kind === 'amount' && columns.test(column)) && !none(what),
  );
  const counts = COUNTS.filter(
    ([what, columns, units, words]) =>
      !own.some(({ text }) => SPELLED[what]?.test(text)) &&
      !isTold(
        ({ kind, unit, before, after }, column) =>
          kind === 'count' &&
          units.test(unit) &&
          (columns.test(column) || words.test(`${before}${after.slice(0, 6)}`)),
      ),
  );
  return [...amounts, ...counts].map(([what]) => what);
}

/** Whether nothing was spent, whatever the budget. */
function hasNoCosts({ forms }: Context): boolean {
  const { known, value } = forms.figure('公开09', '决算数', '合计');
  return known && !value;
}

/** The figure itself is in the section under a shorter name: its amount, or a count of its unit beside its word. */
function isPrinted(what: string, own: readonly Paragraph[], forms: Context['forms']): boolean {
  const count = COUNTS.find(([each]) => each === what);
  if (count === undefined) {
    const amount = forms.amount('公开09', '决算数', what);
    return own.some(({ numbers }) =>
      numbers.some(({ kind, value }) => kind === 'amount' && value === amount),
    );
  }
  const [, , units, words] = count;
  return own.some(
    ({ text, numbers }) =>
      words.test(text) && numbers.some(({ kind, unit }) => kind === 'count' && units.test(unit)),
  );
}

/** Others need not state the count of what cost nothing. */
function isSpent(what: string, forms: Context['forms']): boolean {
  const cost = COUNTS.find(([each]) => each === what)?.[4] ?? what;
  return forms.amount('公开09', '决算数', cost) !== 0;
}

function moreGroupsThanPersons(paragraph: Paragraph): readonly Breach[] {
  if (paragraph.section !== '三公经费') return [];
  const counts = paragraph.numbers.filter(({ kind }) => kind === 'count');
  return counts.flatMap((groups, at): readonly Breach[] => {
    const persons = counts[at + 1];
    if (persons === undefined || !/^(个|批|批次)$/.test(groups.unit) || !/^人次?$/.test(persons.unit))
      return [];
    const alike = columnBefore(paragraph, groups) === columnBefore(paragraph, persons);
    if (!alike || groups.value <= persons.value) return [];
    return [
      {
        where: whereWords(paragraph, [groups.from, persons.to]),
        message: `“${groups.printed}”多于“${persons.printed}”，每个团组、每批至少一人`,
        actual: groups.printed,
      },
    ];
  });
}

/** A regular expression that matches exactly these words. */
function literally(words: string): string {
  return words.replace(/[（）()]/g, (bracket) => `\\${bracket}`);
}

const ENOUGH = 3;

function allZero(paragraph: Paragraph): readonly Breach[] {
  if (paragraph.section !== '政府采购' && paragraph.section !== '国有资产') return [];
  const stated = paragraph.numbers.filter(({ kind }) => kind === 'amount' || kind === 'count');
  if (stated.length < ENOUGH || stated.some(({ value }) => value !== 0)) return [];
  return [
    {
      where: whereWords(paragraph),
      message: `${paragraph.section}一节 ${stated.length} 个数全为零，请确认确实没有，不是没有填写`,
    },
  ];
}
