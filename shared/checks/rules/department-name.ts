import type { Context } from '#shared/checks/context/context';
import { asOne, someOf } from '#shared/checks/findings/group';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { wordsAfter } from '#shared/claims/text/reach';
import { isShortFor, sisterUnits } from './sister-units.ts';

export const departmentNameRules: readonly Rule[] = [
  {
    id: '部门名称',
    title: '正文里的部门名称与封面一字不差，简称除外',
    severity: 'warning',
    basis: '公开文件的单位名称应当规范、前后一致（21）',
    scope: '文字',
    check: (context) => [
      ...otherNames(context),
      ...strangeNames(context),
      ...sisterUnits(context, (name) => isOfPlace(name, placesIn(context.report.部门))),
      ...onCover(context),
    ],
  },
];

const SHORTEST = 6;

/** Names that differ from the department's by one character, each reported once with all locations. */
function otherNames({ report, paragraphs }: Context): readonly Breach[] {
  const name = report.部门.replace(/\s|[（(](本级|机关|汇总|部门)[）)]/g, '');
  if (name.length < SHORTEST) return [];
  const pattern = nearlyNamed(name);
  const found = new Map<string, Breach>();
  for (const paragraph of paragraphs) {
    if (paragraph.part === '名词解释') continue;
    for (const { words, range } of mentions(paragraph, pattern, name)) {
      const where = whereWords(paragraph, range);
      const before = found.get(words);
      const places = [...(before?.places ?? []), where];
      found.set(words, {
        where: before?.where ?? where,
        places,
        message: `“${words}”与封面上的部门名称“${name}”不同${places.length > 1 ? `，文中有 ${places.length} 处` : ''}，请核对`,
        expected: name,
        actual: words,
      });
    }
  }
  return [...found.values()].map(withoutLonePlace);
}

/** How the names of departments end. */
const BODY = '(?:局|委|办|院|部|会|厅|室|馆|站|队|所|校|中心|委员会|办公室|政府|法院)';
/** The subject of a sentence: a name at its head, before the year or a possession. */
const HEAD = new RegExp(
  String.raw`(?<=^|[。；，]\s*|20\d\d\s*年度)(?<name>(?![经由向从按对为与和报受在据])[\u4e00-\u9fa5（）()]{4,30}${BODY})\s*(?=(?:及(?:所属|下属)(?:各|的)?(?:单位|部门))?\s*(?:对?20\d\d\s*年(?:度|末|[无没收支财一政“三机部单本])|共有|没有|[无未][“"]?(?:三公|政府性|政府采购|机关运行|国有|使用|发生)|资产总额|政府采购|机关运行|开支财政拨款))`,
  'dg',
);
/** The title of a part: 第三部分 某局2024年度部门决算情况说明, 一、某局概况. */
const TITLED = new RegExp(
  String.raw`^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)?\s*(?<name>[\u4e00-\u9fa5（）()]{4,30}${BODY})\s*(?=20\d\d\s*年度?\s*(?:部门|单位)?(?:决算|预算)|(?:部门|单位)?概况$)`,
  'dg',
);
const LONGEST_TITLE = 60;
/** The subject in a part about the department's offices and the units included. */
const OFFICES = new RegExp(
  String.raw`(?<=^|[。；，]\s*|^纳入)(?<name>(?!纳入)(?![经由向从按对为与和报受在据])[\u4e00-\u9fa5（）()]{4,30}?${BODY})\s*(?=内设|下设|是主管|(?:20\d\d\s*年度?)?(?:部门|单位)决算(?:包括|为本级|由|编制范围|编报))`,
  'dg',
);
const PLACE = /[\u4e00-\u9fa5]{2,}?(?:自治[区州县]|[省市县区州盟旗])/g;

/** Finds another region's department as the subject of a sentence: text copied from its document. */
function strangeNames({ report, paragraphs }: Context): readonly Breach[] {
  const own = placesIn(report.部门);
  if (own.length === 0) return [];
  const found = paragraphs.flatMap((paragraph) =>
    namedIn(paragraph).flatMap((match): readonly Breach[] => {
      const range = match.indices?.groups?.name;
      const name = match.groups?.name ?? '';
      const places = placesIn(name);
      if (range === undefined || places.length === 0 || isOfPlace(name, own)) return [];
      return [
        {
          where: whereWords(paragraph, range),
          message: `“${name}”不是本部门“${report.部门}”，像是别处的文字`,
          expected: report.部门,
          actual: name,
        },
      ];
    }),
  );
  return asOne(
    found,
    (count, names) => `有 ${count} 处写的是别的部门：${someOf(names)}，本部门是“${report.部门}”`,
  );
}

function isOfPlace(name: string, own: readonly string[]): boolean {
  return placesIn(name).some((each) => own.some((mine) => isSamePlace(each, mine)));
}

/** The cover bears the name of another department than the tables. */
function onCover({ report, coverage }: Context): readonly Breach[] {
  const name = coverage?.cover ?? null;
  if (name === null || isShortFor(name, report.部门) || isShortFor(report.部门, name)) return [];
  return [
    {
      where: { section: '封面', text: name },
      message: `封面上写的部门是“${name}”，各表是“${report.部门}”的`,
      expected: report.部门,
      actual: name,
    },
  ];
}

/** The words before a place may be read with it: 纳入柳溪县. */
function isSamePlace(said: string, own: string): boolean {
  return said.endsWith(own) || said.slice(0, 2) === own.slice(0, 2);
}

/** The names that a paragraph states of the department: in a title, or as the subject of its sentences. */
function namedIn(paragraph: Paragraph): readonly RegExpExecArray[] {
  const { text, isHeading } = paragraph;
  const isTitle = text.length <= LONGEST_TITLE && !/[，。；]/.test(text);
  if (isTitle && paragraph.part !== '名词解释') return [...text.matchAll(TITLED)];
  return isHeading ? [] : [...text.matchAll(speakersIn(paragraph))];
}

const NOBODY = /(?!)/dg;

function speakersIn({ part }: Paragraph): RegExp {
  if (part === '决算情况说明') return HEAD;
  return part === '部门概况' ? OFFICES : NOBODY;
}

function placesIn(name: string): readonly string[] {
  const bare = name.replace(/^(第[一二三四五六七八九十]+部分)?(中共|中国共产党)?/, '');
  return [...bare.matchAll(PLACE)].map(([place]) => place);
}

function withoutLonePlace({ places = [], ...breach }: Breach): Breach {
  return places.length < 2 ? breach : { ...breach, places };
}

/** Matches the name with any one character replaced, omitted or doubled; its ends are fixed. */
function nearlyNamed(name: string): RegExp {
  const chars = [...name].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const others = chars.slice(2, -1).flatMap((_, at) => {
    const [before, after] = [chars.slice(0, at + 2).join(''), chars.slice(at + 3).join('')];
    return [`${before}[\\u4e00-\\u9fa5]?${after}`, `${before}${chars[at + 2]}[\\u4e00-\\u9fa5]${after}`];
  });
  return new RegExp(others.join('|'), 'g');
}

/** Whether a text names the department with a slight error, followed by a year or 决算. */
function mentions(
  { text }: Paragraph,
  pattern: RegExp,
  name: string,
): readonly { readonly words: string; readonly range: readonly [number, number] }[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [words] = match;
    const to = match.index + words.length;
    const isOwn = /^\s*(20\d\d\s*年|(部门|单位)?(决算|概况|主要职[责能]))/.test(wordsAfter(text, to));
    if (words === name || !isOwn || isAnother(words, name)) return [];
    return [{ words, range: [match.index, to] as const }];
  });
}

/** Whether a name is another unit of the region: such names differ by numbers and directions. */
function isAnother(words: string, name: string): boolean {
  const of = (text: string) => text.match(/[一二三四五六七八九十东西南北中上下新老\d]/g)?.join('') ?? '';
  return of(words) !== of(name);
}
