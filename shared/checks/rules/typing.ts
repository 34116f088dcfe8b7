import type { Context } from '#shared/checks/context/context';
import { type LocatedText, locatedTexts } from '#shared/checks/context/texts';
import { asOnePer, gentle, onceForOthers, someOf } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { TextNumber } from '#shared/claims/text/number';
import { LOOSE, MISSPELT, namesLeft, type Replacements } from './misspelt.ts';

export const typingRules: readonly Rule[] = [
  {
    id: '错别字',
    title: '没有公文里常见的错别字',
    severity: 'warning',
    basis: '文字差错（15）',
    scope: '全文',
    check: (context) => [
      ...locatedTexts(context).flatMap((text) => replaceable(text, MISSPELT, '应为')),
      ...locatedTexts(context).flatMap((text) =>
        replaceable(text, LOOSE, '规范写法是').map((each) => ({
          ...each,
          severity: gentle('warning', context.coverage),
        })),
      ),
    ],
  },
  {
    id: '旧科目名',
    title: '科目和费用用现行名称',
    severity: 'warning',
    basis: '政府收支分类科目历年调整（11、H-5）',
    scope: '全文',
    check: (context) =>
      oncePerName(
        locatedTexts(context)
          .filter(({ part }) => context.coverage === null || part !== '名词解释')
          .flatMap((text) => replaceable(text, namesLeft(context.report.年度), '现行名称是')),
        context.coverage,
      ),
  },
  {
    id: '全角标点',
    title: '中文里用全角标点，编号后的点全文一致',
    severity: 'info',
    basis: 'GB/T 15834 标点符号用法',
    scope: '文字',
    check: (context) => [
      ...onceForOthers(
        locatedTexts(context).flatMap(halfWidth),
        context.coverage,
        (count) => `有 ${count} 处中文里用了半角标点`,
      ),
      ...onceForOthers(
        mixedOrdinals(context),
        context.coverage,
        (count) => `有 ${count} 处编号后的点与全文不同`,
      ),
    ],
  },
  {
    id: '数额格式',
    title: '万元数一律两位小数',
    severity: 'info',
    basis: '同一文件的数字格式应当一致（GB/T 15835）',
    scope: '文字',
    check: unevenAmounts,
  },
  {
    id: '自称一致',
    title: '全文用同一个自称',
    severity: 'info',
    basis: '部门口径用“我部门”，单位口径用“我单位”，不混用（21）',
    scope: '文字',
    check: ({ paragraphs }) => {
      const said = paragraphs.flatMap((paragraph) =>
        [...paragraph.text.matchAll(/[我本](?:部门|单位)/g)].map(({ 0: word, index }) => ({
          paragraph,
          word,
          index,
        })),
      );
      const [first] = said;
      const other = said.find(({ word }) => word.slice(1) !== first?.word.slice(1));
      if (first === undefined || other === undefined) return [];
      const { paragraph, word, index } = other;
      const where = whereWords(paragraph, [index, index + word.length]);
      return [{ where, message: `自称“${word}”，前文是“${first.word}”`, expected: first.word, actual: word }];
    },
  },
];

/** In others' documents, reports a former name once with all locations. */
function oncePerName(breaches: readonly Breach[], coverage: Context['coverage']): readonly Breach[] {
  if (coverage === null) return breaches;
  const nameOf = ({ actual }: Breach) => actual ?? '';
  return asOnePer(breaches, nameOf, (count, [name = '']) => {
    const now = breaches.find(({ actual }) => actual === name)?.expected ?? '';
    return `有 ${count} 处写的是“${name}”，现行名称是“${now}”`;
  });
}

function replaceable(text: LocatedText, words: Replacements, say: string): readonly Breach[] {
  return words.flatMap(([wrong, right]) =>
    [...text.text.matchAll(wrong)].map(({ 0: found, index }) => ({
      where: text.where([index, index + found.length]),
      message: `“${found}”${say}“${right}”`,
      expected: right,
      actual: found,
      correction: right,
    })),
  );
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

function halfWidth(text: LocatedText): readonly Breach[] {
  return [...text.text.matchAll(/(?<=[\u4e00-\u9fa5”）])[,;:?!](?=[\u4e00-\u9fa5“（]|$)/g)].map(
    ({ 0: found, index }) => ({
      where: text.where([index, index + 1]),
      message: `中文里的“${found}”应为全角“${FULL_WIDTH[found]}”`,
      expected: FULL_WIDTH[found] ?? null,
      actual: found,
      correction: FULL_WIDTH[found] ?? null,
    }),
  );
}

/** `1．` here and `3.` there: reports the rarer ones. */
function mixedOrdinals({ paragraphs }: Parameters<Rule['check']>[0]): readonly Breach[] {
  const ordinals = paragraphs.flatMap((paragraph) => {
    const mark = /^\s*\d+\s*(?<mark>[.．、])(?!\d)/d.exec(paragraph.text);
    const at = mark?.indices?.groups?.mark;
    return mark?.groups?.mark === undefined || at === undefined
      ? []
      : [{ paragraph, mark: mark.groups.mark, at }];
  });
  const count = (mark: string) => ordinals.filter((each) => each.mark === mark).length;
  const usual = ['．', '.', '、'].sort((a, b) => count(b) - count(a))[0] ?? '．';
  return ordinals
    .filter(({ mark }) => mark !== usual)
    .map(({ paragraph, mark, at }) => ({
      where: whereWords(paragraph, at),
      message: `编号后的“${mark}”与全文的“${usual}”不同`,
      expected: usual,
      actual: mark,
      correction: usual,
    }));
}

function unevenAmounts({ paragraphs, coverage }: Context): readonly Breach[] {
  const all = paragraphs.flatMap((paragraph) =>
    paragraph.numbers.filter(isUneven).map(({ from, to, printed }) => ({
      where: whereWords(paragraph, [from, to]),
      message: `“${printed}”不是两位小数，与其他金额不一致`,
      actual: printed,
    })),
  );
  return onceForOthers(
    all,
    coverage,
    (count, printed) => `有 ${count} 个金额不是两位小数：${someOf(printed)}`,
  );
}

function isUneven({ kind, unit, decimals }: TextNumber): boolean {
  return kind === 'amount' && unit === '万元' && decimals !== 2;
}
