import { chineseNumeral, readNumeral } from './numerals.ts';

/** What part one, 部门概况, tells. */
export interface Overview {
  /** One sentence each. */
  readonly duties: readonly string[];
  /** 内设机构. */
  readonly offices: readonly string[];
  /** Units in the department's 决算 besides the department itself; none for 本级决算. */
  readonly units: readonly string[];
}

/** The paragraphs of part one; every count is that of its list. */
export function writeOverview(部门: string, { duties, offices, units }: Overview): readonly string[] {
  return [
    `一、${部门}主要职责`,
    ...duties.map((duty, index) => `（${chineseNumeral(index + 1)}）${closed(duty)}`),
    '二、机构设置',
    offices.length === 0
      ? `${部门}没有内设机构。`
      : `${部门}内设机构${offices.length}个，包括：${offices.join('、')}。`,
    units.length === 0
      ? `从决算单位构成看，${部门}部门决算为本级决算，没有所属单位。`
      : `从决算单位构成看，${部门}部门决算包括本级决算和所属单位决算。纳入决算编制范围的单位共${units.length + 1}个，包括：${[`${部门}本级`, ...units].join('、')}。`,
  ];
}

export interface CountProblem {
  /** Place of the paragraph among those given. */
  readonly paragraph: number;
  readonly stated: number;
  readonly listed: number;
  readonly message: string;
}

const COUNTED_LIST = /([\d０-９一二两三四五六七八九十]+)\s*个[^。：:]{0,12}[：:]([^。；;]+)/g;

/** Every “n 个，包括：甲、乙、丙。” whose list has another number of items than it says. */
export function countProblems(paragraphs: readonly string[]): readonly CountProblem[] {
  return paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(COUNTED_LIST)].flatMap(([, number = '', list = '']) => {
      const stated = readNumeral(number);
      const listed = list.split(/[、，,]/).filter((item) => item.trim() !== '').length;
      if (stated === null || stated === listed) return [];
      const message = `文中说有 ${stated} 个，后面列了 ${listed} 个，请核对个数或名单`;
      return [{ paragraph, stated, listed, message }];
    }),
  );
}

function closed(sentence: string): string {
  return `${sentence.trim().replace(/[。；;]+$/, '')}。`;
}
