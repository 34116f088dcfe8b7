// A whole document's texts in order, with the position of the tables.
import type { Department } from '../department.ts';
import { ordinal } from '../forms/total.ts';
import type { Layout } from '../layout.ts';
import { capitalWords, fundWords } from './funds.ts';
import { basicWords, generalWords } from './general.ts';
import type { PartId, SectionId } from './manner.ts';
import { assetWords, ordinaryWords, purchaseWords, ratingWords, runningWords } from './others.ts';
import { heading, type Said } from './said.ts';
import { type Story, storyOf } from './story.ts';
import { threePublicWords } from './three-public.ts';
import { fiscalWords, incomeWords, spendingWords, totalWords } from './totals.ts';

export interface WordsPart {
  readonly id: PartId | '封面' | '目录';
  readonly title: string;
  readonly said: readonly Said[];
  /** Whether the tables follow the text of this part. */
  readonly tables: boolean;
}

/** Cover, contents and all parts. */
export function documentWords(
  department: Department,
  layout: Layout,
  titles: readonly string[],
): readonly WordsPart[] {
  const story = storyOf(department, layout.manner, layout.level);
  if (layout.voice !== undefined) return [cover(story, layout), ...layout.voice(story)];
  const parts = layout.manner.parts.map(
    ({ id, title }, index): WordsPart => ({
      id,
      title: `第${ordinal(index + 1)}部分 ${filled(title, story)}`,
      said: partWords(story, id),
      tables: id === '表' || id === '附表',
    }),
  );
  return [cover(story, layout), ...contents(story, parts, titles), ...parts];
}

export function filled(text: string, { department, level }: Story): string {
  return text
    .replaceAll('{部门}', department.name)
    .replaceAll('{年度}', String(department.year))
    .replaceAll('{级}', level);
}

function cover(story: Story, { manner }: Layout): WordsPart {
  const { department, level, year } = story;
  const lines = [
    ...manner.lead.map((line) => filled(line, story)),
    department.name,
    `${year}年度${level}决算`,
  ];
  return {
    id: '封面',
    title: '',
    said: lines.map((text) => ({ text, pieces: [], role: 'cover' })),
    tables: false,
  };
}

function contents(
  story: Story,
  parts: readonly WordsPart[],
  titles: readonly string[],
): readonly WordsPart[] {
  const { manner } = story;
  if (manner.contents === 'none') return [];
  const lines = parts.flatMap(({ id, title, tables }) => [
    title,
    ...(tables ? titles.map((each, index) => `${ordinal(index + 1)}、${each}`) : []),
    ...(id === '说明' ? manner.sections.map((each, index) => `${ordinal(index + 1)}、${each.title}`) : []),
  ]);
  const line = (text: string, index: number) =>
    manner.contents === 'fields' ? `${text} PAGEREF _Toc${31_000 + index * 37} h ${index + 2}` : text;
  const said = ['目  录', ...lines.map(line)].map((text): Said => ({ text, pieces: [], role: 'contents' }));
  return [{ id: '目录', title: '', said, tables: false }];
}

function partWords(story: Story, id: PartId): readonly Said[] {
  const { manner } = story;
  switch (id) {
    case '说明':
      return manner.sections.flatMap(({ id: section, title }, index) => [
        heading(`${ordinal(index + 1)}、${filled(title, story)}`),
        ...sectionWords(story, section),
        ...(manner.captions && index < 5
          ? [plain(`（图${index + 1}：${title.replace(/情况说明$/, '')}情况图）`)]
          : []),
      ]);
    case '其他':
      return manner.others.flatMap((section, index) => [
        heading(`${ordinal(index + 1)}、${OTHER_TITLES[section] ?? section}`),
        ...sectionWords(story, section),
      ]);
    case '表':
    case '附表':
      return manner.tablesLead.map((text) => plain(text));
    case '概况':
      return duties(story);
    case '绩效':
      return ratingWords(story);
    case '名词':
      return GLOSSARY.map((text) => plain(text));
    case '附件':
      return [plain('本年度无附件。')];
    default:
      return [];
  }
}

const OTHER_TITLES: Partial<Record<SectionId, string>> = {
  机关运行: '机关运行经费支出情况',
  一般性支出: '一般性支出情况',
  政府采购: '政府采购支出情况',
  国有资产: '国有资产占用情况',
  绩效: '预算绩效管理情况',
};

function sectionWords(story: Story, id: SectionId): readonly Said[] {
  if (id !== '其他') return SECTIONS[id](story);
  return story.manner.others.flatMap((section, index) => [
    heading(`（${ordinal(index + 1)}）${OTHER_TITLES[section] ?? section}`),
    ...sectionWords(story, section),
  ]);
}

const SECTIONS: Readonly<Record<Exclude<SectionId, '其他'>, (story: Story) => readonly Said[]>> = {
  总体: totalWords,
  收入: incomeWords,
  支出: spendingWords,
  财政拨款: fiscalWords,
  一般公共预算: generalWords,
  基本支出: basicWords,
  政府性基金: fundWords,
  国有资本: capitalWords,
  三公: threePublicWords,
  机关运行: runningWords,
  一般性支出: ordinaryWords,
  政府采购: purchaseWords,
  国有资产: assetWords,
  绩效: ratingWords,
};

function plain(text: string): Said {
  return { text, pieces: [], role: 'words' };
}

function duties({ department, level }: Story): readonly Said[] {
  return [
    heading('一、主要职责'),
    plain('（一）贯彻执行有关法律法规和方针政策，拟订本行业发展规划并组织实施。'),
    plain('（二）负责本行业的管理、服务和监督检查工作。'),
    plain('（三）承办上级交办的其他事项。'),
    heading('二、机构设置'),
    plain(`${department.name}内设办公室、财务股、业务股等机构。`),
    plain(
      department.conditions.running === 'some'
        ? `从决算单位构成看，${department.name}${level}决算包括本级决算和所属事业单位决算，其中事业单位2个：服务中心、信息中心。`
        : `从决算单位构成看，${department.name}${level}决算为本级决算。`,
    ),
  ];
}

const GLOSSARY = [
  '一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
  '二、其他收入：指单位取得的除上述收入以外的各项收入。',
  '三、年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。',
  '四、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
  '五、项目支出：指在基本支出之外为完成特定任务所发生的支出。',
];
