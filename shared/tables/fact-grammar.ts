export type FactKind = 'amount' | 'count' | 'score';

export interface FactDefinition {
  readonly key: string;
  readonly label: string;
  readonly kind: FactKind;
  /** Printed after the figure; for an amount the report's own (`null`). */
  readonly unit: string | null;
  readonly section: FactSection;
}

export const FACT_SECTIONS = [
  '上年决算',
  '年初预算',
  '三公经费',
  '机关运行经费',
  '政府采购',
  '国有资产',
  '绩效',
] as const;
export type FactSection = (typeof FACT_SECTIONS)[number];

/** The kind of a pack's own fact, by the beginning of its key: `金额/会议费`, `数量/会议次数`. */
export const OWN_FACT_KINDS: Readonly<Record<string, FactKind>> = {
  金额: 'amount',
  数量: 'count',
  评分: 'score',
};

/** The name of a pack's own fact: 会议费 of `金额/会议费`; `null` if the key is not one. */
export function ownFactName(key: string): string | null {
  return ownFactKind(key) === null ? null : key.slice(key.indexOf('/') + 1);
}

/** Kind of a fact that a pack defines beyond the standard ones; `null` if the key is not one of those. */
export function ownFactKind(key: string): FactKind | null {
  const [kind, ...name] = key.split('/');
  const known = Object.hasOwn(OWN_FACT_KINDS, kind ?? '') ? OWN_FACT_KINDS[kind ?? ''] : undefined;
  return known !== undefined && name.join('/') !== '' ? known : null;
}
