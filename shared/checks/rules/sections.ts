import type { Context } from '#shared/checks/context/context';
import { gentle } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule, Skipped } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { SECTIONS, type SectionName } from '#shared/claims/text/sections';

export const sectionRules: readonly Rule[] = [
  {
    id: '缺节',
    title: '决算情况说明的各节齐全',
    severity: 'warning',
    basis: '公开操作规程规定的说明内容（3）',
    scope: '文字',
    check: missingSections,
  },
  {
    id: '空节',
    title: '每个标题下都有内容',
    severity: 'warning',
    basis: '标题下没有内容即没有公开（3）',
    scope: '文字',
    check: emptySections,
  },
];

/** The required explanations, and the words that identify each of them under any heading. */
const EVERYWHERE: readonly (readonly [SectionName, RegExp])[] = [
  ['三公经费', /三公/],
  ['机关运行经费', /机关运行/],
  ['政府采购', /采购/],
  ['国有资产', /国有资产|资产占[用有]|车辆/],
  ['预算绩效', /绩效/],
];

function missingSections(context: Context): readonly Breach[] | Skipped {
  const { report, paragraphs, coverage } = context;
  if (report.texts.决算情况说明 === null) return { skipped: '决算情况说明由模板生成，没有可查的文字' };
  const [none, ...rest] = coverage === null ? absentSections(paragraphs) : unmentioned(paragraphs);
  if (none === undefined) return [];
  const missing = [none, ...rest].join('、');
  const severity = isBeingWritten(context) ? 'todo' : gentle('warning', coverage);
  const where = { section: '决算情况说明' };
  return [{ where, severity, message: `决算情况说明缺少：${missing}`, expected: missing }];
}

function absentSections(paragraphs: readonly Paragraph[]): readonly SectionName[] {
  const present = new Set(paragraphs.map((each) => each.section));
  return SECTIONS.filter((section) => !present.has(section));
}

/** Regions divide their texts differently: only an explanation without any matching words is missing. */
function unmentioned(paragraphs: readonly Paragraph[]): readonly SectionName[] {
  const own = paragraphs.filter(({ part }) => part === '决算情况说明');
  if (own.length === 0) return [];
  return EVERYWHERE.filter(([, words]) => !own.some(({ text }) => words.test(text))).map(
    ([section]) => section,
  );
}

/** Headings with nothing beneath; several in a row are a table of contents. */
function emptySections(context: Context): readonly Breach[] {
  const { paragraphs, coverage } = context;
  const severity = isBeingWritten(context) ? 'todo' : 'warning';
  return paragraphs.flatMap((each, index): readonly Breach[] => {
    if (!each.isHeading || each.part === '名词解释') return [];
    const next = paragraphs[index + 1];
    if (next !== undefined && next.part === each.part && (!next.isHeading || isDeeper(next, each))) return [];
    if (coverage !== null && !isPlainlyEmpty(each, index, paragraphs)) return [];
    return [{ where: whereWords(each), severity, message: `“${each.text.trim()}”下面没有内容` }];
  });
}

function isDeeper(next: Paragraph, each: Paragraph): boolean {
  return depth(next) > depth(each);
}

function depth({ text }: Paragraph): number {
  if (/^\s*第[一二三四五六七八九十]+部分/.test(text)) return 0;
  if (/^\s*[一二三四五六七八九十]+[、.．：:，,]/.test(text)) return 1;
  return /^\s*[（(][一二三四五六七八九十]+[）)]/.test(text) ? 2 : 3;
}

/** A heading that is a sentence has its own content: （三）国有资本经营预算财政拨款支出0万元。 */
const SAYS_ITSELF = /[。；]\s*$|\d\s*万?元/;

/** A title without a number may stand above a table. */
const NUMBERED = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+\s*[、.．：:，,)）])/;

/**
 * In others' documents: only a section of the explanations, between others with text. Beneath the last
 * heading, and in a list of headings, there may be content not read as text: a form, a chart, a separate
 * page.
 */
function isPlainlyEmpty(each: Paragraph, index: number, paragraphs: readonly Paragraph[]): boolean {
  const [before, next, after] = [paragraphs[index - 1], paragraphs[index + 1], paragraphs[index + 2]];
  if (each.part !== '决算情况说明' || each.section === null || next?.part !== each.part) return false;
  if (SAYS_ITSELF.test(each.text) || !NUMBERED.test(each.text)) return false;
  return before?.isHeading !== true && after?.isHeading === false && after.part === each.part;
}
