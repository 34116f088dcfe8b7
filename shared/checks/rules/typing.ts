import type { TextNumber } from '../reading/number.ts';
import { type PlacedText, placedTexts } from '../reading/texts.ts';
import type { Breach, Rule } from '../rule.ts';
import { whereWords } from '../say.ts';

export const typingRules: readonly Rule[] = [
  {
    id: '错别字',
    title: '没有公文里常见的错别字',
    severity: 'warning',
    basis: '文字差错（15）',
    scope: '全文',
    check: (context) => placedTexts(context).flatMap(misspelt),
  },
  {
    id: '旧科目名',
    title: '科目和费用用现行名称',
    severity: 'warning',
    basis: '政府收支分类科目历年调整（11、H-5）',
    scope: '全文',
    check: (context) => placedTexts(context).flatMap((text) => replaceable(text, FORMER_NAMES, '现行名称是')),
  },
  {
    id: '全角标点',
    title: '中文里用全角标点，编号后的点全文一致',
    severity: 'info',
    basis: 'GB/T 15834 标点符号用法',
    scope: '文字',
    check: (context) => [...placedTexts(context).flatMap(halfWidth), ...mixedOrdinals(context)],
  },
  {
    id: '数额格式',
    title: '万元数一律两位小数',
    severity: 'info',
    basis: '同一文件的数字格式应当一致（GB/T 15835）',
    scope: '文字',
    check: ({ paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        paragraph.numbers.filter(isUneven).map(({ from, to, printed }) => ({
          where: whereWords(paragraph, [from, to]),
          message: `“${printed}”不是两位小数，与其他金额不一致`,
          actual: printed,
        })),
      ),
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

type Replacements = readonly (readonly [wrong: RegExp, right: string])[];

const MISSPELT: Replacements = [
  [/全同(?=有关|相关|各|市|区|县|财政)/g, '会同'],
  [/帐(?=[户目簿面款务号])/g, '账'],
  [/(?<=[记做入出挂呆坏])帐/g, '账'],
  [/拔(?=[款付入])/g, '拨'],
  [/(?<=[预决])祘/g, '算'],
  [/予算/g, '预算'],
  [/布署/g, '部署'],
  [/按装/g, '安装'],
  [/报消/g, '报销'],
  [/既使/g, '即使'],
  [/座落/g, '坐落'],
  [/(?<=[的地])帮扶困难因难|因难(?=群众|职工|家庭|企业)/g, '困难'],
  [/渡过(?=.{0,4}年度)/g, '度过'],
  [/做为/g, '作为'],
  [/其它/g, '其他'],
  [/截止(?=\d|20|年|目前|本)/g, '截至'],
  [/财务拨款/g, '财政拨款'],
  [/机关运转经费/g, '机关运行经费'],
  [/绩校|积效/g, '绩效'],
];

const FORMER_NAMES: Replacements = [
  [/公务招待费/g, '公务接待费'],
  [/文化体育与传媒(?=支出)/g, '文化旅游体育与传媒'],
  [/医疗卫生与计划生育(?=支出)/g, '卫生健康'],
  [/医疗卫生(?=[（(]类|支出[（(]类)/g, '卫生健康'],
  [/国土海洋气象等(?=支出)/g, '自然资源海洋气象等'],
  [/资源勘探信息等(?=支出)/g, '资源勘探工业信息等'],
  [/社会保障与就业(?=支出)/g, '社会保障和就业'],
  [/行政事业单位离退休(?=[（(]款)/g, '行政事业单位养老支出'],
  [/公务用车购置及运行维护维护费/g, '公务用车购置及运行维护费'],
];

function misspelt(text: PlacedText): readonly Breach[] {
  return replaceable(text, MISSPELT, '应为');
}

function replaceable(text: PlacedText, words: Replacements, say: string): readonly Breach[] {
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

function halfWidth(text: PlacedText): readonly Breach[] {
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

/** `1．` here and `3.` there: the rarer ones are told. */
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

function isUneven({ kind, unit, decimals }: TextNumber): boolean {
  return kind === 'amount' && unit === '万元' && decimals !== 2;
}
