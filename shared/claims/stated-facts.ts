import { MAX_FEN } from '#shared/money/amount';
import { type Facts, factKind } from '#shared/narrative/facts/facts';
import type { Claim } from './claim.ts';
import { lastYearOf } from './source.ts';

/**
 * The facts stated in a report's texts, whether or not they were entered: amounts in 分, counts, scores in
 * hundredths of a point. Last year's figures are derived from the stated changes. The first statement counts.
 */
export function statedFacts(claims: readonly Claim[]): Facts {
  const facts: Record<string, number> = {};
  for (const claim of claims) {
    const stated = statedFact(claim);
    if (stated === null || !isFactValue(stated.value)) continue;
    facts[stated.key] ??= stated.value;
  }
  return facts;
}

/** Whether a fact is valid: an integer within the range of amounts. */
function isFactValue(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= MAX_FEN;
}

function statedFact({ number, states }: Claim): { readonly key: string; readonly value: number } | null {
  const { source } = states;
  if (source === null) return null;
  if (states.kind === 'change') return factBefore(source, states.now, states.sign * number.value);
  const kind = factKind(source);
  if (kind === null) return null;
  return { key: source, value: kind === 'score' ? Math.round(number.value * 100) : number.value };
}

/** `source` is `差额(now,before)`. */
function factBefore(source: string, now: number | null, change: number) {
  const key = lastYearOf(/^差额\((.*),.*\)$/.exec(source)?.[1]);
  return key === null || now === null ? null : { key, value: now - change };
}
