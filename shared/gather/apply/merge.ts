import { agree } from '#shared/accounts/take-accounts';
import type { Conflict, Taken, TakenCell, TakenFact } from '#shared/accounts/taken';
import { factKind } from '#shared/narrative/facts/facts';

interface Figure {
  readonly value: number;
  readonly source: string;
  readonly by: string;
  readonly step?: number;
}

/**
 * Merges the figures of several sources: for one cell the first is used, among equal ones the most precise; any
 * other value is a conflict.
 */
export function mergeTaken(sources: readonly Taken[]): Taken {
  const conflicts: Conflict[] = sources.flatMap((source) => source.conflicts);
  const cells = new Map<string, TakenCell>();
  const facts = new Map<string, TakenFact>();
  for (const cell of sources.flatMap((source) => source.cells)) {
    const first = cells.get(cell.address);
    const [one, other] = [first && { ...first, value: first.amount }, { ...cell, value: cell.amount }];
    const found = one === undefined ? [] : contradiction(cell.address, 'amount', one, other);
    conflicts.push(...found);
    if (first === undefined || (found.length === 0 && isFiner(cell, first))) cells.set(cell.address, cell);
  }
  for (const fact of sources.flatMap((source) => source.facts)) {
    const first = facts.get(fact.key);
    const kind = factKind(fact.key) === 'amount' ? 'amount' : 'count';
    const found = first === undefined ? [] : contradiction(fact.key, kind, first, fact);
    conflicts.push(...found);
    if (first === undefined || (found.length === 0 && isFiner(fact, first))) facts.set(fact.key, fact);
  }
  return {
    cells: [...cells.values()],
    facts: [...facts.values()],
    conflicts,
    missing: sources.flatMap(({ missing }) => missing),
    unmatched: sources.flatMap(({ unmatched }) => unmatched),
    remarks: sources.flatMap(({ remarks }) => remarks),
  };
}

/** Whether a figure has more decimals. */
function isFiner(one: { readonly step?: number }, other: { readonly step?: number }): boolean {
  return (one.step ?? 1) < (other.step ?? 1);
}

function contradiction(
  place: string,
  kind: Conflict['kind'],
  one: Figure,
  other: Figure,
): readonly Conflict[] {
  if (agree({ value: one.value, step: one.step ?? 1 }, { value: other.value, step: other.step ?? 1 }))
    return [];
  const said = ({ value, source, by }: Figure) => ({ value, source: `${source}（${by}）` });
  return [{ place, what: place, kind, one: said(one), other: said(other) }];
}
