import type { Part, Text } from '#shared/tables/text-grammar';

/** The part of a paragraph's sentence learned so far: its parts, and the texts that people wrote in it. */
export interface Learned {
  readonly parts: readonly Part[];
  /** Texts written by people, by the name of their placeholder in the paragraph. */
  readonly words: Readonly<Record<string, string>>;
}

/** Two figures that a sentence compares. */
export interface Pair {
  readonly of: string;
  readonly against: string;
}

/** The document's wording for no change, and for percentages that do not exist. */
export interface Manner {
  /** “决算数与预算数基本持平。” */
  readonly evenBudget: string | null;
  /** The words used to compare 决算 with 预算: “决算数”, “全年预算数”, “：”. */
  readonly compared: { readonly lead: string; readonly base: string; readonly is: string } | null;
  /** “100.00%”, if last year's figure was zero. */
  readonly noGrowth: string | null;
  /** “0%”, if the budget was zero. */
  readonly noBase: string | null;
}

const FIELD = String.raw`\{\{[^{}]+\}\}`;
const AMOUNT = String.raw`\{\{差额\([^{}]+\)\}\}\{单位\}`;
const CHANGE = new RegExp(
  String.raw`^(?<lead>.*?)(?<word>\{\{增减\((?<of>[^(),{}]+),(?<against>[^(),{}]+)\)\}\})(?<between>[^{}]{0,2})(?<amount>${AMOUNT})(?:(?<comma>，)\{\{升降\([^{}]+\)\}\}[^{}]{0,2}\{\{增幅\([^{}]+\)\}\})?(?<rest>.*)$`,
);
const REASON = /^(?<lead>[，,]?(?:其中)?(?:变化|变动|增减)?(?:的)?主要原因(?:是|为|：|:)?)(?<words>.+)$/;
const HINT = '请说明增减变化的主要原因';
const HINT_BUDGET = '请说明决算数与预算数存在差异的主要原因';

/** Splits a text into sentences, each with its full stop if it has one. */
export function sentencesOf(markup: string): readonly string[] {
  return markup.match(/[^。]+。?/g) ?? [];
}

/**
 * “…增加 a，增长 b%”: with alternative wordings for no change, for a previous figure of zero, and for an unknown
 * one.
 */
export function changeSentence(
  sentence: string,
  { noGrowth }: Manner,
): (Learned & { readonly pair: Pair }) | null {
  const found = CHANGE.exec(sentence)?.groups;
  if (found === undefined) return null;
  const { lead = '', word = '', between = '', amount = '', rest = '' } = found;
  const pair = { of: found.of ?? '', against: found.against ?? '' };
  const whole = sentence.slice(0, sentence.length - rest.length);
  const tail = reasonIn(rest);
  const end = tail === null ? rest : tail.end;
  const plain =
    noGrowth === null
      ? `${lead}${word}${between}${amount}`
      : whole.replace(/\{\{增幅\([^{}]+\)\}\}/, noGrowth);
  const parts: Part[] = [
    changeOf(
      pair,
      { even: evenWords(lead), plain, whole, unknown: figureIn(lead) },
      tail === null ? end : '',
    ),
  ];
  if (tail !== null) parts.push(reasonPart(tail.lead, pair, HINT, tail.end));
  return { parts, words: tail === null ? {} : { 原因: tail.words }, pair };
}

/** The figure stated before the comparison: 机关运行经费支出 a 万元，比上年度…. */
function figureIn(lead: string): string {
  return lead.includes('{{') && lead.includes('，') ? lead.slice(0, lead.lastIndexOf('，')) : '';
}

interface ChangeWords {
  /** The remaining text if last year's figure is unknown. */
  readonly unknown: string;
  readonly even: string;
  /** Without the percentage. */
  readonly plain: string;
  readonly whole: string;
}

function changeOf({ of, against }: Pair, { even, plain, whole, unknown }: ChangeWords, end: string): Part {
  return {
    choose: [
      { when: { not: { has: against } }, text: unknown === '' ? '' : `${unknown}${end === '' ? '。' : end}` },
      { when: { same: [of, against] }, text: `${even}${end}` },
      { when: { or: [{ zero: against }, { negative: against }] }, text: `${plain}${end}` },
      { text: `${whole}${end}` },
    ],
  };
}

/** “比上年度” requires a difference; “与上年度…持平” does not. */
function evenWords(lead: string): string {
  const turned = lead.replace(/(比|较)(\{上年\}年度?|上年度?|去年)([^，]*)$/, '与$2$3').replace(/各$/, '');
  return `${turned}持平`;
}

/** “与上年度相比，…持平。”, for a known figure: the template also words the case of a change. */
export function evenSentence(sentence: string, now: string | null, before: string | null): Part | null {
  const found = /^(?<lead>.*(?:与|同|比|较).*?相比.*?)持平(?<rest>。?)$/.exec(sentence)?.groups;
  if (found === undefined || now === null || before === null || new RegExp(FIELD).test(sentence)) return null;
  const { lead = '', rest = '' } = found;
  const plain = `${lead}{{增减(${now},${before})}}{{差额(${now},${before})}}{单位}`;
  const whole = `${plain}，{{升降(${now},${before})}}{{增幅(${now},${before})}}`;
  return changeOf({ of: now, against: before }, { even: `${lead}持平`, plain, whole, unknown: '' }, rest);
}

/** “主要原因：…。” after a sentence that compares two figures. */
export function reasonSentence(sentence: string, pair: Pair): Learned | null {
  const found = reasonIn(sentence);
  if (found === null || /^[，,]/.test(found.lead)) return null;
  return {
    parts: [reasonPart(found.lead, pair, HINT, found.end)],
    words: { 原因: found.words },
  };
}

function reasonIn(words: string): { lead: string; words: string; end: string } | null {
  const found = REASON.exec(words)?.groups;
  if (found === undefined) return null;
  const said = found.words ?? '';
  const end = /[。；]$/.exec(said)?.[0] ?? '';
  return { lead: found.lead ?? '', words: end === '' ? said : said.slice(0, -1), end };
}

function reasonPart(lead: string, { of, against }: Pair, hint: string, end: string): Part {
  return { reason: `${lead}【原因】${end}`, hint, of, against };
}

const COMPARED =
  /^(?<lead>.*决算数?)(?:大于|小于|高于|低于)(?<base>(?:年初|全年)?预算数?)的主要原因(?<is>是|为|：|:)?(?<words>[^，。].*)$/;
/** “决算数与年初预算数存在差异的主要原因是…” */
const DIFFERING =
  /^(?<lead>[^{}，。]*决算数?(?:与|和)[^{}，。]*预算数?[^{}，。]*(?:差异|不同|偏差)[^{}，。]*主要原因(?:是|为|：|:)?)(?<words>[^，。].*)$/;
const EVEN = /^(?<lead>.*决算数?)(?:与|和)(?:年初|全年)?预算数?(?:基本)?(?:持平|一致|相等)。?$/;

/** “决算数小于预算数的主要原因：…。”, and “决算数与预算数持平。” if they are equal. */
export function budgetSentence(
  sentence: string,
  pair: Pair,
  { evenBudget, compared }: Manner,
): Learned | null {
  const found = COMPARED.exec(sentence)?.groups;
  const differing = DIFFERING.exec(sentence)?.groups;
  if (differing !== undefined) {
    const { lead = '', words = '' } = differing;
    const end = /。$/.test(words) ? '。' : '';
    const reason = { reason: `${lead}【原因】${end}`, hint: HINT_BUDGET, ...pair };
    return { parts: [reason], words: { 原因: words.replace(/。$/, '') } };
  }
  const isEven = EVEN.test(sentence);
  if (found === undefined && !isEven) return null;
  const same = [pair.of, pair.against] as const;
  if (found === undefined) {
    return {
      parts: [{ choose: [{ when: { same }, text: sentence }] }, budgetReason(compared ?? USUAL, pair, '。')],
      words: {},
    };
  }
  const { lead = '', base = '预算数', is = '', words = '' } = found;
  const end = /。$/.test(words) ? '。' : '';
  const even = evenBudget ?? `决算数与${base}持平。`;
  return {
    parts: [
      { choose: [{ when: { same }, text: `${lead.replace(/决算数?$/, '')}${even}` }] },
      budgetReason({ lead, base, is }, pair, end),
    ],
    words: { 原因: words.replace(/。$/, '') },
  };
}

const USUAL = { lead: '决算数', base: '预算数', is: '：' };

/** The wording with which a sentence compares 决算 with 预算; `null` if it does not. */
export function comparedIn(sentence: string): Manner['compared'] {
  const found = COMPARED.exec(sentence)?.groups;
  return found === undefined ? null : { lead: found.lead ?? '', base: found.base ?? '', is: found.is ?? '' };
}

function budgetReason(
  { lead, base, is }: NonNullable<Manner['compared']>,
  { of, against }: Pair,
  end: string,
): Part {
  const word = `{{大小(${of},${against})}}`;
  return { reason: `${lead}${word}${base}的主要原因${is}【原因】${end}`, hint: HINT_BUDGET, of, against };
}

/** “，完成预算的 x%”, as a whole clause, and other percentages whose base may be zero. */
const RATES =
  /(?<lead>，(?:为|完成)[^，。；{}]*)?(?<field>\{\{(?<name>完成率|占比|构成)\([^{},]+,(?<base>[^(),{}]+)\)\}\})/g;

/**
 * Percentages whose base may be zero: as the document prints them, or without the clause; also without it if the
 * base is unknown.
 */
export function withBases(markup: string, { noBase }: Manner): Text {
  const parts: Part[] = [];
  let at = 0;
  for (const match of markup.matchAll(RATES)) {
    const { lead, field = '', base = '' } = match.groups ?? {};
    if (lead === undefined && noBase === null) continue;
    const none = noBase === null ? '' : `${lead ?? ''}${noBase}`;
    const unknown = lead === undefined ? [] : [{ when: { not: { has: base } }, text: '' }];
    parts.push(markup.slice(at, match.index), {
      choose: [...unknown, { when: { zero: base }, text: none }, { text: `${lead ?? ''}${field}` }],
    });
    at = match.index + match[0].length;
  }
  return at === 0 ? markup : [...parts, markup.slice(at)].filter((part) => part !== '');
}
