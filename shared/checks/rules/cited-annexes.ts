import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import { isBeingWritten } from '#shared/checks/progress/being-written';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { sentenceAfter, sentenceBefore } from '#shared/claims/text/reach';
import type { Report } from '#shared/report/report';

export const citedAnnexRules: readonly Rule[] = [
  {
    id: '引用附件',
    title: '文字所说的附件都在',
    severity: 'warning',
    basis: '写明“详见附件”的，附件应一并公开（21）',
    scope: '附件',
    check: (context) => context.paragraphs.flatMap((paragraph) => citations(paragraph, context)),
  },
];

/** A reference to an annex, with the annex's number if it gives one. */
const CITATION = /(?:详?见|参见|附后)[^。；]{0,12}?附件\s*([\d一二三四五六七八九十]*)/g;
const NUMERALS = '一二三四五六七八九十';
/** How much of a sentence on either side of a reference tells which annex is meant. */
const NEAR = 100;

function citations(paragraph: Paragraph, context: Context): readonly Breach[] {
  return [...paragraph.text.matchAll(CITATION)].flatMap((found) => {
    const [reference, number = ''] = found;
    const end = found.index + reference.length;
    const annex = citedAnnex(sentenceAround(paragraph.text, found.index, end), number);
    if (annex === null || isThere(annex, context.report)) return [];
    const at = found.index + reference.lastIndexOf('附件');
    return [breach(annex, whereWords(paragraph, [at, at + '附件'.length + number.length]), context)];
  });
}

function sentenceAround(text: string, from: number, to: number): string {
  const [before, behind] = [sentenceBefore(text, from).slice(-NEAR), sentenceAfter(text, to).slice(0, NEAR)];
  return before + text.slice(from, to) + behind;
}

/** e.g. “附件1”; “附件” if the sentence does not tell which; `null` for an annex of something else. */
function citedAnnex(sentence: string, number: string): string | null {
  if (number !== '') return `附件${NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : number}`;
  if (/整体.{0,8}自评/.test(sentence)) return '附件1';
  if (/项目.{0,12}自评/.test(sentence)) return '附件2';
  return /自评|绩效/.test(sentence) ? '附件' : null;
}

function isThere(annex: string, { 附件1, 附件2 }: Report): boolean {
  if (annex === '附件1') return 附件1 !== null;
  if (annex === '附件2') return 附件2 !== null;
  return annex === '附件' && (附件1 !== null || 附件2 !== null);
}

/** In a document of others an annex may stand in another file. */
function breach(annex: string, where: Breach['where'], context: Context): Breach {
  if (context.coverage !== null)
    return { where, severity: 'info', message: `文字里写着见${annex}，文件里没有读到${annex}` };
  const mend = /^附件[12]?$/.test(annex) ? `请在“${annex}”里新建，或者` : '请';
  return {
    where,
    ...(isBeingWritten(context) ? { severity: 'todo' as const } : {}),
    message: `文字里写着见${annex}，报表里没有${annex}：${mend}改写这句话`,
  };
}
