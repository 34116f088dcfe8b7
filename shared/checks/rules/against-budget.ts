import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { isRounding } from '#shared/report/rounding';

const WORD = /(决算数?|支出)(?<word>大于|高于|超过|多于|小于|低于|少于)(年初|全年|调整)?预算(?!的?\d)/g;

/** Sections whose paragraphs compare 决算 with 预算. */
const COMPARING = new Set<Paragraph['section']>(['一般公共预算支出', '三公经费']);

/** 大于 or 小于 that contradicts the two amounts and the 完成预算 before it. */
export function wordsAgainstBudget(
  { paragraphs }: Context,
  except: ReadonlySet<Paragraph>,
): readonly Breach[] {
  return paragraphs
    .filter((paragraph) => COMPARING.has(paragraph.section) && !except.has(paragraph))
    .flatMap((paragraph) =>
      [...paragraph.text.matchAll(WORD)].flatMap((word) => judged(paragraph, word) ?? []),
    );
}

function judged(paragraph: Paragraph, word: RegExpExecArray): Breach | null {
  const said = word.groups?.word ?? '';
  const before = paragraph.numbers.filter(({ to }) => to <= word.index);
  const signs = [...signsOfAmounts(before), ...signsOfPercents(before)];
  if (signOf(said) !== 0 && isDoneOnly(before)) return againstDone(paragraph, word);
  if (signs.length === 0 || signs.includes(signOf(said)) || signs.includes(null)) return null;
  const first = signs[0] ?? 0;
  return {
    where: whereWords(paragraph, [word.index, word.index + word[0].length]),
    severity: 'error',
    message: `写的是“${said}”，而前面的决算数${first === 0 ? '等于' : first > 0 ? '大于' : '小于'}预算数`,
    actual: said,
  };
}

/** Whether nothing but 完成预算的 100% is stated: rounding may hide a small difference, so a person decides. */
function isDoneOnly(before: readonly TextNumber[]): boolean {
  const last = before.at(-1);
  return (
    last?.kind === 'percent' &&
    last.value === WHOLE &&
    DONE.test(last.before) &&
    signsOfAmounts(before).length === 0
  );
}

function againstDone(paragraph: Paragraph, word: RegExpExecArray): Breach {
  const said = word.groups?.word ?? '';
  return {
    where: whereWords(paragraph, [word.index, word.index + word[0].length]),
    severity: 'info',
    message: `前面写完成预算的 100%，这里说决算数“${said}”预算数，请核对`,
    actual: said,
  };
}

const BUDGET = /预算(数)?(为|是|数为)?$/;
const ACTUAL = /(决算|支出)(数|金额)?(为|是|为数|数为)?$/;

/** The sign of 决算 less each budget stated before it: 1, 0 or −1; `null` if rounding leaves it open. */
function signsOfAmounts(numbers: readonly TextNumber[]): readonly (number | null)[] {
  const budgets: number[] = [];
  const signs: (number | null)[] = [];
  for (const { kind, before, value } of numbers) {
    if (kind !== 'amount') continue;
    if (BUDGET.test(before)) budgets.push(value);
    else if (ACTUAL.test(before)) signs.push(...budgets.map((budget) => signOfGap(value - budget)));
  }
  return signs;
}

function signOfGap(gap: number): number | null {
  if (gap === 0) return 0;
  return isRounding(gap, 1) ? null : Math.sign(gap);
}

const DONE = /(完成|为|占)[^，。；]{0,10}预算数?的?$/;
const WHOLE = 10_000;

function signsOfPercents(numbers: readonly TextNumber[]): readonly (number | null)[] {
  return numbers
    .filter(({ kind, before }) => kind === 'percent' && DONE.test(before))
    .map(({ value }) => (value === WHOLE ? null : Math.sign(value - WHOLE)));
}

/** The sign of 决算 − 预算 that a word states. */
export function signOf(word: string): number {
  if (/大|高|超|多/.test(word)) return 1;
  return /小|低|少/.test(word) ? -1 : 0;
}
