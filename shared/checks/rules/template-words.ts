import { MISSING_TEXT } from '#shared/narrative/field';
import { parseField, referencesOf } from '#shared/narrative/markup';
import { reasonProblems } from '#shared/narrative/reasons';
import { findNarrative } from '#shared/narrative/templates/index';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Breach, Rule } from '../rule.ts';
import { whereWords } from '../say.ts';

/** What the template still asks of people: figures that nobody entered, reasons that nobody gave. */
export const templateWordRules: readonly Rule[] = [
  {
    id: '缺数',
    title: '文中引用的数都有着落',
    severity: 'error',
    basis: '文字中的数来自决算表和补充数据',
    scope: '文字',
    check: ({ paragraphs }) => paragraphs.flatMap(missingFigures),
  },
  {
    id: '原因填写',
    title: '需要说明的原因都已写明，不照抄提示语，不只写几个字',
    severity: 'error',
    basis: '应说明决算数与预算数、上年数差异的原因（N-5.9、9）',
    scope: '文字',
    check: ({ report, paragraphs }) => {
      const shortest = findNarrative(report.pack)?.shortestReason ?? 0;
      return paragraphs.flatMap((paragraph) => reasonBreaches(paragraph, shortest));
    },
  },
];

function missingFigures(paragraph: Paragraph): readonly Breach[] {
  let from = 0;
  return paragraph.missing.map((source) => {
    const at = paragraph.text.indexOf(MISSING_TEXT, from);
    from = at + MISSING_TEXT.length;
    const expression = parseField(source);
    const names = expression === null ? [source] : referencesOf(expression);
    return {
      where: whereWords(paragraph, [at, from]),
      message: `缺数：没有“${[...new Set(names)].join('”“')}”，请在表中或补充数据中填写`,
    };
  });
}

function reasonBreaches(paragraph: Paragraph, shortest: number): readonly Breach[] {
  return reasonProblems(paragraph.reasons, shortest).map(({ kind, message }) => ({
    where: whereWords(paragraph),
    severity: kind === 'short' ? ('warning' as const) : ('error' as const),
    message,
  }));
}
