import { FACTS, factKind, LAST_YEAR } from '#shared/narrative/facts/facts';
import { factLabel } from '#shared/narrative/facts/place-label';
import type { Part } from './part.ts';

/** A figure outside the forms that is not the sum of the units' figures, or that some units did not give. */
export interface OpenFact {
  readonly key: string;
  readonly label: string;
  /** asked: a person has to supply it. incomplete: the sum covers only the units that gave the figure. */
  readonly kind: 'asked' | 'incomplete';
  readonly why: string;
}

export interface CombinedFacts {
  readonly facts: Readonly<Record<string, number>>;
  readonly open: readonly OpenFact[];
}

const STANDARD = new Set(FACTS.map(({ key }) => key));
/** Last year's totals of the forms that include internal transfers. */
const WITH_TRANSFERS = ['公开01', '公开02', '公开03'].map((table) => `${LAST_YEAR}${table}/`);

/** Sums the facts that can be added (amounts in 分, counts), and lists those that cannot. */
export function combineFacts(parts: readonly Part[], hasOffsets: boolean): CombinedFacts {
  const facts: Record<string, number> = {};
  const open: OpenFact[] = [];
  const keys = new Set(parts.flatMap(({ report }) => Object.keys(report.facts)));
  for (const key of [...keys].sort()) {
    const label = parts[0] === undefined ? key : factLabel(key, parts[0].report);
    const asked = whyAsked(key, hasOffsets);
    if (asked !== null) {
      open.push({ key, label, kind: 'asked', why: asked });
      continue;
    }
    const given = parts.filter(({ report }) => report.facts[key] !== undefined);
    facts[key] = given.reduce((sum, { report }) => sum + (report.facts[key] ?? 0), 0);
    if (given.length < parts.length && STANDARD.has(key)) {
      const missing = parts.filter((part) => !given.includes(part)).map(({ name }) => name);
      open.push({ key, label, kind: 'incomplete', why: `${few(missing)}没有填，合计是其余单位的` });
    }
  }
  return { facts, open };
}

function whyAsked(key: string, hasOffsets: boolean): string | null {
  if (factKind(key) === 'score') return '得分不能相加，请填部门的得分';
  if (hasOffsets && WITH_TRANSFERS.some((start) => key.startsWith(start)))
    return '有内部往来抵销，上年数不能由各单位相加，请填部门上年公开的数';
  return null;
}

const FEW = 3;

function few(names: readonly string[]): string {
  return names.length <= FEW
    ? names.join('、')
    : `${names.slice(0, FEW).join('、')}等 ${names.length} 个单位`;
}
