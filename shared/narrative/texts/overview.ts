import { CHINESE_ORDINAL } from '#shared/narrative/fields/ordinals';
import { placeholder, type ReasonPlace, type Reasons } from '#shared/narrative/writing/reasons';
import type { Paragraph } from '#shared/narrative/writing/write';

/** The lists from which part one, 部门概况, is written: one entry per line, stored with the reasons. */
export const OVERVIEW_LISTS = {
  职责: { key: '概况/职责', hint: '请填写主要职责' },
  内设机构: { key: '概况/内设机构', hint: '请填写内设机构' },
  所属单位: { key: '概况/所属单位', hint: '请填写决算单位构成' },
} as const;
export type OverviewList = keyof typeof OVERVIEW_LISTS;

/** The entry for a department without offices, or without subordinate units. */
const NONE = '无';

/** The entries of a list; `null` if nothing was entered, empty if 无 was. */
export function overviewList(reasons: Reasons, list: OverviewList): readonly string[] | null {
  const lines = (reasons[OVERVIEW_LISTS[list].key] ?? '').split('\n').map((line) => line.trim());
  const entries = lines.filter((line) => line !== '');
  if (entries.length === 0) return null;
  return entries.length === 1 && entries[0] === NONE ? [] : entries;
}

/** The paragraphs of part one; every count is that of its list. Missing entries become requests. */
export function writeOverview(部门: string, reasons: Reasons): readonly Paragraph[] {
  const duties = overviewList(reasons, '职责');
  return [
    paragraph('概况/一', `一、${部门}主要职责`, 1),
    ...(duties === null
      ? [asked('职责')]
      : duties.map((duty, at) =>
          paragraph(`概况/一/${at + 1}`, `（{{${CHINESE_ORDINAL}}}）${closed(duty)}`),
        )),
    paragraph('概况/二', '二、机构设置', 1),
    officesParagraph(部门, overviewList(reasons, '内设机构')),
    unitsParagraph(部门, overviewList(reasons, '所属单位')),
  ];
}

function officesParagraph(部门: string, offices: readonly string[] | null): Paragraph {
  if (offices === null) return asked('内设机构');
  const text =
    offices.length === 0
      ? `${部门}没有内设机构。`
      : `${部门}内设机构${offices.length}个，包括：${offices.join('、')}。`;
  return paragraph(OVERVIEW_LISTS.内设机构.key, text);
}

function unitsParagraph(部门: string, units: readonly string[] | null): Paragraph {
  if (units === null) return asked('所属单位');
  const text =
    units.length === 0
      ? `从决算单位构成看，${部门}部门决算为本级决算，没有所属单位。`
      : `从决算单位构成看，${部门}部门决算包括本级决算和所属单位决算。纳入决算编制范围的单位共${units.length + 1}个，包括：${[`${部门}本级`, ...units].join('、')}。`;
  return paragraph(OVERVIEW_LISTS.所属单位.key, text);
}

function asked(list: OverviewList): Paragraph {
  const { key, hint } = OVERVIEW_LISTS[list];
  const place: ReasonPlace = { key, hint, given: null, demanded: true };
  return { ...paragraph(key, placeholder(hint)), reasons: [place] };
}

function paragraph(key: string, markup: string, level: 1 | null = null): Paragraph {
  return { key, level, markup, reasons: [] };
}

function closed(sentence: string): string {
  return `${sentence.trim().replace(/[。；;]+$/, '')}。`;
}
