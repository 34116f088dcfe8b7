import type { Claim } from '#shared/claims/claim';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

/** Ways in which the projects of a sentence are divided, by the words before the count of each part. */
const DIVISIONS: readonly (readonly [name: string, part: RegExp])[] = [
  ['各类预算的项目数之和', /(一般公共预算|政府性基金|国有资本经营)[^，。；、：]{0,8}项目$/],
  ['各等级的项目数之和', /[“"]?[优良中差][”"]?(等级)?的?(项目)?(有|为)?$/],
];
const FEWEST_PARTS = 2;

/**
 * Counts of projects that are not less than their parts: 14个项目，其中：一般公共预算项目11个，政府性基金项目3个. Parts that
 * make up less may be a selection.
 */
export function projectCounts(paragraph: Paragraph): readonly Claim[] {
  return sentencesOf(paragraph).flatMap((numbers) => {
    const whole = numbers.find(({ after, before }) => /^(支出)?项目/.test(after) && !isPart(before));
    if (whole === undefined) return [];
    return DIVISIONS.flatMap(([name, part]): readonly Claim[] => {
      const parts = numbers.filter((number) => number.from > whole.from && part.test(number.before));
      const value = parts.reduce((sum, number) => sum + number.value, 0);
      if (parts.length < FEWEST_PARTS || value < whole.value) return [];
      const told = parts.map(
        (number): Claim => ({
          paragraph,
          number,
          states: { kind: 'told', name: '项目数', source: null },
        }),
      );
      return [{ paragraph, number: whole, states: { kind: 'count', name, value, source: null } }, ...told];
    });
  });
}

function isPart(before: string): boolean {
  return DIVISIONS.some(([, part]) => part.test(before));
}

/** The counts of things numbered 个 or 项, by sentence. */
function sentencesOf({ text, numbers }: Paragraph): readonly (readonly TextNumber[])[] {
  const counts = numbers.filter(({ kind, unit }) => kind === 'count' && /[个项]/.test(unit));
  const bySentence = new Map<number, TextNumber[]>();
  for (const number of counts) {
    const at = text.slice(0, number.from).lastIndexOf('。');
    bySentence.set(at, [...(bySentence.get(at) ?? []), number]);
  }
  return [...bySentence.values()];
}
