import type { Context } from '#shared/checks/context/context';
import { tableTexts } from '#shared/checks/context/table-texts';
import { type LocatedText, locatedTexts } from '#shared/checks/context/texts';
import type { Breach, Rule } from '#shared/checks/rule';
import { functionalSubjects } from '#shared/tables/codes/functional';

/** A wrong wording, as a pattern; `say` explains what it matched. */
interface Wording {
  readonly pattern: RegExp;
  readonly say: (found: string) => string;
  /** Whether it is wrong in this text; if absent, it is wrong in every text. */
  readonly counts?: (text: LocatedText, found: string, index: number, context: Context) => boolean;
  /** The right words, if there is only one choice. */
  readonly correct?: (found: string) => string;
  /** Whether it is more than a hint; if absent, always. */
  readonly grave?: (found: string) => boolean;
}

const rule = (
  id: string,
  title: string,
  basis: string,
  wordings: readonly Wording[],
  more: Partial<Rule> = {},
): Rule => ({
  id,
  title,
  severity: 'warning',
  basis,
  scope: '文字',
  check: (context) =>
    [...locatedTexts(context), ...tableTexts(context)].flatMap((text) =>
      wordings.flatMap((wording) => matches(text, wording, context)),
    ),
  ...more,
});

/** Phrases found only in a template, at the start of a sentence; elsewhere they may describe duties. */
const HINTS =
  /(?<=^|[。；：（(【\s])概述[^。]{2,60}(情况|内容)。?|(?<=^|[。；：（(【\s，])(请|应)?(简要|如实)(说明|填写|概述)[^。]{0,30}。?|无[^。]{2,40}的，?仍保留(该|此)表[^。]*。?|(填写|编写|撰写)说明[：:][^。]*。?|本表下方作下述说明[：:]?/g;
/** Letters and signs used as blanks, not those inside a word, a number or a web address. */
const BLANKS =
  /(?<![A-Za-z0-9/._\-@%])(?:[XxＸ]{2,}|[×╳]{2,}|[*＊]{2,})(?![A-Za-z0-9/._\-@])|(?<![A-Za-z0-9/._-])[_＿]{2,}(?![A-Za-z0-9/._-])|(?<=[为计是共数])\s*…{1,}|…{1,}(?=\s*(万元|元|%|个|人|辆))|[XxＸ×○](?=\s*(万元|元|%|％))|（此处[^）]*）/g;
const CHOICES =
  /(增加|减少|增长|下降|大于|小于|等于|高于|低于)\s*[（(/／]\s*(增加|减少|增长|下降|大于|小于|等于|高于|低于|持平)\s*[）)]?(?!额|数|变|情|幅|率)/g;

/** Both words of a choice run together: 减增加 21.90 万元, 决算数大小于预算数. */
const BOTH =
  /(?<![增调核消缩压削递])(减增加|增减少|增减增加|减增长|降增长)(?=额?\s*\d)|(?<!最)大小于|小大于|(增加减少|减少增加|增长下降|下降增长|大于小于|小于大于)(?=\s*(\d|预算))/g;

/** A unit behind the name of an amount, or a percent sign behind 占, without the figure: 项目支出万元，占%. */
const UNFIGURED =
  /(?:(?<=(?:支出|收入|经费|费用?|合计|总计|总额|金额|预算|决算|结余)数?(?:为|是|共|合计)?|增加|减少)\s*(?:万元|亿元)|(?<=占|增长|下降|降低|(?:预算|总额|合计|支出|收入)数?的)\s*[%％])(?=\s*[，。；、）])/g;

export const wordingRules: readonly Rule[] = [
  rule(
    '模板提示',
    '没有留下模板的填写提示和占位符',
    '公开文本不得保留模板说明（P-5、14）',
    [
      {
        pattern: HINTS,
        say: (found) => `“${found}”是模板的填写提示，没有填写`,
        counts: isUnasked,
      },
      {
        pattern: /【[^【】]*】/g,
        say: (found) => `“${found}”是待填的位置，没有填写`,
        counts: isLeftOver,
      },
      {
        pattern: BLANKS,
        say: (found) => `“${found}”是占位符，没有填写`,
        counts: isUnasked,
      },
      {
        pattern: UNFIGURED,
        say: (found) => `“${found.trim()}”前面没有数`,
        counts: (text) => isUnasked(text) && text.part === '决算情况说明',
      },
      {
        pattern: CHOICES,
        say: (found) => `“${found}”没有二选一`,
        counts: (text, found) => isUnasked(text) && isOpenChoice(text, found),
      },
      {
        pattern: BOTH,
        say: (found) => `“${found}”没有二选一`,
        counts: (text) => isUnasked(text) && text.part === '决算情况说明',
      },
    ],
    { severity: 'error' },
  ),
  rule('重复用字', '没有重复的词语和标点', '文字差错（15）', [
    {
      pattern: /([\u4e00-\u9fa5]{2,8})(是)?\1(?![\u4e00-\u9fa5]?[、，])/g,
      say: (found) => `“${found}”重复`,
      counts: isTwice,
      correct: once,
      grave: isSurelyTwice,
    },
    { pattern: /([，。；：、])\1+|[，；、][。；]/g, say: (found) => `标点“${found}”重复` },
  ]),
  rule('序号标点', '标题的序号后用顿号', 'GB/T 15834 标点符号用法', [
    {
      pattern: /^[一二三四五六七八九十]+[：:，,．.]/g,
      say: (found) => `标题序号“${found}”后应为顿号`,
      correct: (found) => found.replace(/.$/, '、'),
      grave: (found) => !/[．.]$/.test(found),
    },
  ]),
  rule(
    '数字写法',
    '数字用半角，单位齐全',
    'GB/T 15835 出版物上数字用法',
    [
      {
        pattern: /[０-９]+(?:[．，][０-９]+)*|\d[，。]\d{2}(?=\s*(万元|元|%))/g,
        say: (found) => `数字“${found}”用了全角`,
      },
      { pattern: /为数\s*(?=\d)/g, say: (found) => `“${found.trim()}”多字，应为“为”或“数为”` },
      {
        pattern: /-\s*\d+(\.\d+)?\s*(万元|元|%)(?=[，。；])/g,
        say: (found) => `方向词后面不用负数“${found}”`,
      },
    ],
    { severity: 'info' },
  ),
];

function isUnasked({ asked }: LocatedText): boolean {
  return asked !== true;
}

/** Such brackets may also hold the year of a document number, or begin the name of a project. */
function isLeftOver({ awaited }: LocatedText, found: string): boolean {
  if (awaited === undefined) return /缺|待|填|补|原因/.test(found);
  return !awaited.includes(found) && !/^【(\d{4}|[^缺待填补原说明]*)】$/.test(found);
}

/** Only in the explanations; 增加（减少） in a glossary or heading is not an open choice. */
function isOpenChoice({ part, text }: LocatedText, found: string): boolean {
  if (part === '决算情况说明') return true;
  const after = text.slice(text.indexOf(found) + found.length, text.indexOf(found) + found.length + 12);
  return part !== '名词解释' && /\d/.test(after);
}

/** Words that no sentence repeats in a row, and any repetition of three characters or more. */
const NEVER_TWICE = /^(反映|用于|主要|万元|增加|减少|支出|收入|包括|其中|年度|决算|费用|情况|说明|原因|项目)/;

function isSurelyTwice(found: string): boolean {
  return found.length > 5 || NEVER_TWICE.test(found);
}

/** Whether words are repeated by mistake; where one of them belongs to a 科目's name, they are not: 其他农林水支出支出. */
function isTwice({ text }: LocatedText, found: string, index: number, { report }: Context): boolean {
  const half = found.length / 2;
  const [before, after] = [text.slice(0, index + half), text.slice(index + half)];
  const word = found.slice(0, half);
  return !functionalSubjects(report.年度).subjects.some(
    ({ name }) =>
      (name.endsWith(word) && before.endsWith(name)) ||
      (name.startsWith(word) && after.startsWith(name.replace(/支出$/, ''))),
  );
}

function matches(
  placed: LocatedText,
  { pattern, say, counts, correct, grave }: Wording,
  context: Context,
): readonly Breach[] {
  const found = [...placed.text.matchAll(pattern)].filter(
    ({ 0: words, index }) => counts?.(placed, words, index, context) ?? true,
  );
  return found.map((match) => ({
    where: placed.where([match.index, match.index + match[0].length]),
    message: say(match[0]),
    ...(grave?.(match[0]) === false ? { severity: 'info' as const } : {}),
    actual: match[0],
    correction: correct?.(match[0]) ?? null,
  }));
}

/** `反映反映` → `反映`, `主要原因是主要原因是` → `主要原因是`. */
function once(found: string): string {
  return /^(?<words>.+?)\k<words>$/.exec(found)?.groups?.words ?? found.replace(/^(.+?是?)\1$/, '$1');
}
