import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import type { FactDefinition, FactSection } from '#shared/tables/fact-grammar';

/** Facts beyond the standard ones, by key, each with the value stated in the document. */
export type OwnFacts = Readonly<Record<string, OwnFact>>;

export interface OwnFact {
  readonly definition: FactDefinition;
  /** 分, a count, or hundredths of a point. */
  readonly value: number;
  readonly number: TextNumber;
}

const KINDS: Readonly<Record<string, { readonly key: string; readonly kind: FactDefinition['kind'] }>> = {
  amount: { key: '金额', kind: 'amount' },
  count: { key: '数量', kind: 'count' },
};
const LONGEST = 40;

/** 全年预算 of a 项, or of all of them; 年初预算 in contrast is a standard fact. */
export const FULL_BUDGET = '金额/全年预算/';
/** 年初预算 of a 项 of a fund: the standard 年初预算 are those of 一般公共预算, which add up. */
export const FUND_BUDGET = '金额/基金预算/';

/**
 * A fact for a number without a known source, named by the words before it; `null` if they name nothing. `code`
 * is that of the 项 described in the paragraph.
 */
export function ownFact(
  number: TextNumber,
  paragraph: Paragraph,
  known: OwnFacts,
  code: string | null,
): OwnFact | null {
  const isScore = number.unit === '分';
  const kind = isScore ? { key: '评分', kind: 'score' as const } : KINDS[number.kind];
  if (kind === undefined || (kind.kind === 'count' && !Number.isInteger(number.value))) return null;
  const isBudget = kind.kind === 'amount' && /(全年|调整后?的?)预算(数)?(为|是)?$/.test(number.before);
  const label = isBudget ? '全年预算' : labelOf(number, paragraph);
  if (label === '') return null;
  const key = isBudget ? `${FULL_BUDGET}${code ?? '合计'}` : unusedKey(`${kind.key}/${label}`, number, known);
  const unit = kind.kind === 'amount' ? null : number.unit;
  return {
    definition: {
      key,
      label: key.slice(kind.key.length + 1).replace('/', ' '),
      kind: kind.kind,
      unit,
      section: isBudget ? '年初预算' : sectionFor(paragraph),
    },
    value: kind.kind === 'score' ? Math.round(number.value * 100) : number.value,
    number,
  };
}

/** Two numbers with the same label are two facts. */
function unusedKey(key: string, number: TextNumber, known: OwnFacts): string {
  for (let at = 1; ; at++) {
    const tried = at === 1 ? key : `${key}${at}`;
    if (known[tried] === undefined || known[tried]?.number === number) return tried;
  }
}

/** The words since the last punctuation mark that begins a statement, without numbers, years and signs. */
function labelOf({ from }: TextNumber, { text }: Paragraph): string {
  const before = text.slice(0, from);
  const start = Math.max(...['。', '；', '：', '（其中', '其中'].map((mark) => endOf(before, mark)));
  const words = lastClause(before.slice(start))
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/20\d\d\s*年度?/g, '')
    .replace(/-?\d[\d,.]*\s*(万元|元|%|个|项|辆|台|套|批次|人次|人|次|分)?/g, '')
    .replace(/[^\p{L}]/gu, '')
    .replace(/^本(部门|单位)(?=.)/, '')
    .replace(/(共|合计|分别|为|是|有)+$/, '');
  return words.slice(-LONGEST);
}

/** Beginnings of clauses that depend on the text before them; any other clause says by itself what it counts. */
const DEPENDENT = /^(涉及|采购|平均|已经|正在|完成|由|占|其|资金|金额)/;
const SHORTEST = 5;

function lastClause(words: string): string {
  const last = words.split(/[，、（(]/).at(-1) ?? '';
  const plain = last.replace(/[^\p{L}]/gu, '');
  return plain.length >= SHORTEST && !DEPENDENT.test(plain) ? last : words;
}

function endOf(text: string, mark: string): number {
  const at = text.lastIndexOf(mark);
  return at === -1 ? 0 : at + mark.length;
}

const SECTIONS: Readonly<Partial<Record<string, FactSection>>> = {
  三公经费: '三公经费',
  机关运行经费: '机关运行经费',
  政府采购: '政府采购',
  国有资产: '国有资产',
  预算绩效: '绩效',
};

function sectionFor({ section }: Paragraph): FactSection {
  return SECTIONS[section ?? ''] ?? '国有资产';
}

/** The fact for the budget of a fund's 项; `null` for any other number. */
export function fundBudget(number: TextNumber, { section }: Paragraph, code: string | null): OwnFact | null {
  const isFund = section === '政府性基金' || section === '国有资本经营';
  if (!isFund || code === null || number.kind !== 'amount' || !/年初预算(数)?(为|是)?$/.test(number.before))
    return null;
  const key = `${FUND_BUDGET}${code}`;
  return {
    definition: { key, label: `基金年初预算 ${code}`, kind: 'amount', unit: null, section: '年初预算' },
    value: number.value,
    number,
  };
}
