import type { Computed } from '#shared/compute/computed';
import type { Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import { FACTS, LAST_YEAR } from './facts.ts';

/** What this year's text needs of last year's report: its totals, and facts that were this year's then. */
export function lastYearFacts(
  last: Report,
  computed: Computed,
): readonly { readonly key: string; readonly value: number }[] {
  const totals = FACTS.filter(({ key }) => key.startsWith(LAST_YEAR)).flatMap(({ key }) => {
    const value = computed.cells.get(key.slice(LAST_YEAR.length) as Address)?.value ?? null;
    return value === null ? [] : [{ key, value }];
  });
  const running = last.facts['机关运行经费/本年'];
  return running === undefined ? totals : [...totals, { key: '机关运行经费/上年', value: running }];
}
