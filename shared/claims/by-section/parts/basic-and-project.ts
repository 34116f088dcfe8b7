import type { Claim } from '#shared/claims/claim';
import { directionOf } from '#shared/claims/claim';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

const BASIC = /^[，,；;（(]?(其中|包括)[：:，,]?(财政拨款)?基本支出(决算)?(数|为|是)?$/;
const PROJECT = /[，,、；;和](财政拨款)?项目支出(决算)?(数|为|是)?$/;
/** Spending that is neither. */
const MORE = /^[，,、；;和](经营|上缴上级|对附属单位)/;

/**
 * Spending divided behind it: 支出30万元，其中：基本支出20万元，项目支出10万元. Nothing where the forms hold all three amounts,
 * which `claims` then compare.
 */
export function basicAndProject(paragraph: Paragraph, claims: readonly Claim[]): readonly Claim[] {
  const certain = new Set(
    claims.flatMap(({ number, states }) =>
      states.kind === 'figure' && states.doubtful !== true && states.figure.known ? [number] : [],
    ),
  );
  const amounts = paragraph.numbers.filter(({ kind }) => kind === 'amount');
  return amounts.flatMap((whole, at): readonly Claim[] => {
    const [basic, project] = amounts.slice(at + 1);
    if (basic === undefined || project === undefined || !isDivided(whole, basic, project, paragraph))
      return [];
    if ([whole, basic, project].every((number) => certain.has(number))) return [];
    const value = basic.value + project.value;
    const name = '基本支出、项目支出之和';
    return [{ paragraph, number: whole, states: { kind: 'sum', name, value, addends: 2, source: null } }];
  });
}

function isDivided(whole: TextNumber, basic: TextNumber, project: TextNumber, { text }: Paragraph): boolean {
  const between = text.slice(whole.to, project.to);
  return (
    directionOf(whole.before) === null &&
    basic.index === whole.index + 1 &&
    BASIC.test(basic.before) &&
    PROJECT.test(project.before) &&
    !MORE.test(project.after) &&
    !/[。]|增加|减少|增长|下降/.test(between)
  );
}
