import { funds } from '#shared/narrative/templates/henan-2023/funds';
import { henan2023Narrative } from '#shared/narrative/templates/henan-2023/index';
import { performance } from '#shared/narrative/templates/henan-2023/performance';
import { publicBudget } from '#shared/narrative/templates/henan-2023/public-budget';
import { resources } from '#shared/narrative/templates/henan-2023/resources';
import { threePublic } from '#shared/narrative/templates/henan-2023/three-public';
import { totals } from '#shared/narrative/templates/henan-2023/totals';
import type { NarrativeTemplate, Passage, Section } from '#shared/narrative/writing/template';

const HEADING = /^[一二三四五六七八九十]+、/;

/** A section under another ordinal and, if given, another heading. Its passages keep their keys. */
function renamed(section: Section | undefined, ordinal: string, heading?: string): readonly Section[] {
  if (section === undefined) return [];
  const passages = section.passages.map((passage): Passage => {
    if (passage.level !== 1 || typeof passage.text !== 'string') return passage;
    const words = heading ?? passage.text.replace(HEADING, '');
    return { ...passage, text: `${ordinal}、${words}` };
  });
  return [{ ...section, passages }];
}

const ORDINALS = ['（一）', '（二）', '（三）'];

/** Sections as parts of one, each under a heading of the second level. */
function gathered(id: string, heading: string, sections: readonly Section[]): Section {
  const parts = sections.flatMap(({ passages }, at) =>
    passages.map((passage): Passage => {
      if (passage.level !== 1 || typeof passage.text !== 'string') return passage;
      return { ...passage, level: 2, text: passage.text.replace(HEADING, ORDINALS[at] ?? '') };
    }),
  );
  return { id, passages: [{ id, level: 1, text: heading }, ...parts] };
}

/** 决算情况说明 of 上海市 2024: eleven sections, “三公”经费 before the funds, the last three in one. */
export const shanghai2024Narrative: NarrativeTemplate = {
  ...henan2023Narrative,
  id: 'shanghai-2024',
  sections: [
    ...totals,
    ...publicBudget,
    ...renamed(threePublic, '七'),
    ...renamed(funds[0], '八'),
    ...renamed(funds[1], '九'),
    ...renamed(performance, '十', '预算绩效管理情况说明'),
    gathered('其他重要事项', '十一、其他重要事项的情况说明', resources),
  ],
};
