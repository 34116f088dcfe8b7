import { type Claim, directionOf } from '#shared/claims/claim';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

interface Division {
  readonly name: string;
  readonly first: RegExp;
  readonly second: RegExp;
  /** What is divided; absent if any amount. */
  readonly whole?: RegExp;
}

const DIVISIONS: readonly Division[] = [
  {
    name: '基本支出、项目支出之和',
    first: /^[，,；;（(]?(其中|包括)[：:，,]?(财政拨款)?基本支出(决算)?(数|为|是)?$/,
    second: /[，,、；;和](财政拨款)?项目支出(决算)?(数|为|是)?$/,
  },
  {
    name: '人员经费、公用经费之和',
    whole: /基本支出(决算)?(数)?(合计|共计)?(为|是)?$/,
    first: /^[，,；;。（(]?(其中|包括)[：:，,]?人员经费(支出)?(决算)?(数|为|是)?$/,
    second: /[，,、；;和](日常)?公用经费(支出)?(决算)?(数|为|是)?$/,
  },
];
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
  return DIVISIONS.flatMap((division) =>
    paragraph.numbers.flatMap((whole): readonly Claim[] => {
      const parts = partsOf(whole, division, paragraph);
      if (parts === null || [whole, ...parts].every((number) => certain.has(number))) return [];
      const value = parts[0].value + parts[1].value;
      const states = { kind: 'sum', name: division.name, value, addends: 2, source: null } as const;
      return [{ paragraph, number: whole, states }];
    }),
  );
}

function partsOf(
  whole: TextNumber,
  { whole: divided, first: begins, second: goesOn }: Division,
  { text, numbers }: Paragraph,
): readonly [TextNumber, TextNumber] | null {
  if (whole.kind !== 'amount' || directionOf(whole.before) !== null) return null;
  if (divided !== undefined && !divided.test(whole.before)) return null;
  const rest = numbers.slice(whole.index + 1);
  const first = rest.find(({ kind }) => kind !== 'percent');
  if (first?.kind !== 'amount' || !begins.test(first.before)) return null;
  const later = rest.filter(({ kind, from }) => kind === 'amount' && from > first.from);
  const second = later.find(({ before }) => directionOf(before) === null);
  if (second === undefined || !goesOn.test(second.before) || MORE.test(second.after)) return null;
  return text.slice(first.to, second.from).includes('。') ? null : [first, second];
}
