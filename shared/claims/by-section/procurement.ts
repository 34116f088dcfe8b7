import type { Claim, ClaimReader, Statement } from '#shared/claims/claim';
import { isOfLastYear } from '#shared/claims/last-year';
import { applied } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { baseKind, type Kind, procurementKind } from './parts/procurement-kinds.ts';

const WHOLE: Readonly<Partial<Record<Kind, Kind>>> = {
  中小: '总额',
  小微: '中小',
  货物: '总额',
  工程: '总额',
  服务: '总额',
};

const SOURCES: Readonly<Partial<Record<Kind, string>>> = {
  总额: '政府采购/总额',
  货物: '政府采购/货物',
  工程: '政府采购/工程',
  服务: '政府采购/服务',
  中小: '政府采购/中小企业',
  小微: '政府采购/小微企业',
};

/** 十一: the total and its three parts, and the amounts awarded to small businesses. */
export const claimsInProcurement: ClaimReader = (paragraph, { forms, paragraphs }) => {
  const own = paragraph.numbers.filter((number) => !isOfLastYear(number, paragraph, forms.year));
  const amounts = amountsIn(paragraph, forms.year);
  const wholes = new Map([...wholesBefore(paragraph, paragraphs, forms.year), ...amounts]);
  let last: Kind | null = null;
  return own.flatMap((number): readonly Claim[] => {
    if (number.kind === 'amount') last = procurementKind(number.before);
    const states =
      number.kind === 'percent' ? shareOf(number, last, wholes) : amountOf(number, last, amounts);
    return states === null ? [] : [{ paragraph, number, states }];
  });
};

/** The first amount of each kind stated for this year in a paragraph. */
function amountsIn(paragraph: Paragraph, year: number): Map<Kind, TextNumber> {
  const amounts = new Map<Kind, TextNumber>();
  for (const number of paragraph.numbers) {
    const kind = number.kind === 'amount' ? procurementKind(number.before) : null;
    if (kind !== null && !amounts.has(kind) && !isOfLastYear(number, paragraph, year))
      amounts.set(kind, number);
  }
  return amounts;
}

/** A section may state the total in one paragraph and its parts in the next. */
function wholesBefore(
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  year: number,
): readonly (readonly [Kind, TextNumber])[] {
  const told = totalsBefore.get(paragraphs) ?? totalsTold(paragraphs, year);
  totalsBefore.set(paragraphs, told);
  const total = told.get(paragraph);
  return total === undefined ? [] : [['总额', total]];
}

const totalsBefore = new WeakMap<readonly Paragraph[], ReadonlyMap<Paragraph, TextNumber>>();

/** For each paragraph, the last total stated before it in its section. */
function totalsTold(paragraphs: readonly Paragraph[], year: number): ReadonlyMap<Paragraph, TextNumber> {
  const found = new Map<Paragraph, TextNumber>();
  const last = new Map<string, TextNumber>();
  for (const paragraph of paragraphs) {
    const key = `${paragraph.part}/${paragraph.section}`;
    const before = last.get(key);
    if (before !== undefined) found.set(paragraph, before);
    const total = amountsIn(paragraph, year).get('总额');
    if (total !== undefined) last.set(key, total);
  }
  return found;
}

function amountOf(
  number: TextNumber,
  kind: Kind | null,
  amounts: ReadonlyMap<Kind, TextNumber>,
): Statement | null {
  if (number.kind !== 'amount' || kind === null) return null;
  if (kind === '总额') return totalOf(number, amounts);
  if (kind === '中标') return { kind: 'told', name: '中小企业中标金额', source: null };
  const whole = WHOLE[kind];
  const value = whole === undefined ? undefined : amounts.get(whole);
  const source = SOURCES[kind] ?? null;
  if (value === undefined || whole === undefined) return { kind: 'told', name: kind, source };
  const figure = { value: value.value as never, name: `政府采购${whole}`, address: null, known: true };
  return { kind: 'atMost', figure, source };
}

/** Σ of the three kinds if all parts of the total are stated; an incomplete list may be a selection. */
function totalOf(number: TextNumber, amounts: ReadonlyMap<Kind, TextNumber>): Statement {
  const source = SOURCES.总额 ?? null;
  const kinds = (['货物', '工程', '服务'] as const).filter((kind) => amounts.has(kind));
  if (kinds.length === 0 || amounts.get('总额') !== number)
    return { kind: 'told', name: '政府采购支出总额', source };
  const value = kinds.reduce((total, kind) => total + (amounts.get(kind)?.value ?? 0), 0);
  const name = '政府采购货物、工程、服务支出之和';
  const doubtful = kinds.length < 3 && number.value > value ? { doubtful: true } : {};
  return { kind: 'sum', name, value, addends: kinds.length, source, ...doubtful };
}

function shareOf(
  number: TextNumber,
  last: Kind | null,
  amounts: ReadonlyMap<Kind, TextNumber>,
): Statement | null {
  if (last === null || !/^[，,（(；;、]?(其中)?占/.test(number.before)) return null;
  const part = amounts.get(last);
  const said = baseKind(number.before);
  const base = said ?? WHOLE[last];
  const whole = base === undefined ? undefined : amounts.get(base);
  if (part === undefined || whole === undefined || base === undefined || base === last) return null;
  return {
    kind: 'share',
    part: part.value,
    partInForms: null,
    whole: whole.value,
    name: `${last}÷${base}`,
    source: applied('占比', SOURCES[last], SOURCES[base]),
    ...(said === null ? { doubtful: true } : {}),
  };
}
