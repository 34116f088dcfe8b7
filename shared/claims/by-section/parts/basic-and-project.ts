import { type Claim, directionOf } from '#shared/claims/claim';
import type { Figure } from '#shared/claims/form-figures';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';

interface Division {
  readonly name: string;
  /** The parts, each at the head of a paragraph of its own. */
  readonly below?: readonly [first: RegExp, second: RegExp];
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
    below: [
      /^([（(]?[一二\d][）)、.．]*)?人员经费(支出)?(决算)?(数|为|是)?$/,
      /^([（(]?[一二\d][）)、.．]*)?(日常)?公用经费(支出)?(决算)?(数|为|是)?$/,
    ],
    whole: /基本支出(决算)?(数)?(合计|共计)?(为|是)?$/,
    first: /^[，,；;。（(]?(其中|包括)[：:，,]?人员经费(支出)?(决算)?(数|为|是)?$/,
    second: /[，,、；;和。](日常)?公用经费(支出)?(决算)?(数|为|是)?$/,
  },
];
/** Spending that is neither. */
const MORE = /^[，,、；;和](经营|上缴上级|对附属单位)/;

/**
 * Spending divided behind it: 支出30万元，其中：基本支出20万元，项目支出10万元. Nothing where the forms hold all three amounts,
 * which `claims` then compare.
 */
export function basicAndProject(
  paragraph: Paragraph,
  claims: readonly Claim[],
  paragraphs: readonly Paragraph[],
): readonly Claim[] {
  const certain = new Set(
    claims.flatMap(({ number, states }) =>
      states.kind === 'figure' && states.doubtful !== true && isInForms(states.figure) ? [number] : [],
    ),
  );
  return DIVISIONS.flatMap((division) =>
    paragraph.numbers.flatMap((whole): readonly Claim[] => {
      const beside = partsOf(whole, division, paragraph);
      const parts = beside ?? partsBelow(whole, division, paragraph, paragraphs);
      const compared = beside === null ? [whole] : [whole, ...beside];
      if (parts === null || compared.every((number) => certain.has(number))) return [];
      const value = parts[0].value + parts[1].value;
      const states = { kind: 'sum', name: division.name, value, addends: 2, source: null } as const;
      return [{ paragraph, number: whole, states }];
    }),
  );
}

function isInForms({ known, isTold }: Figure): boolean {
  return known && isTold !== true;
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
  const between = text.slice(first.to, second.from);
  const apart = between.replace(/^[，,]?(主要)?包括[^。]*。/, '');
  return apart.includes('。') ? null : [first, second];
}

/** `基本支出30万元，其中：` with the parts in the next two paragraphs. */
function partsBelow(
  whole: TextNumber,
  { whole: divided, below }: Division,
  { part, index, text, numbers }: Paragraph,
  paragraphs: readonly Paragraph[],
): readonly [TextNumber, TextNumber] | null {
  if (below === undefined || whole.kind !== 'amount' || whole !== numbers.at(-1)) return null;
  if (divided?.test(whole.before) !== true || !/^[，,。]?其中[：:，,]?$/.test(text.slice(whole.to).trim()))
    return null;
  const [first, second] = below.map((words, at) => {
    const next = paragraphs.find((each) => each.part === part && each.index === index + at + 1)?.numbers[0];
    return next?.kind === 'amount' && words.test(next.before) ? next : undefined;
  });
  return first === undefined || second === undefined ? null : [first, second];
}
