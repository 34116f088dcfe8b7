// A department with many 项: several draws added up. Every identity of the forms is a sum, so all of them still
// hold.
import { type Department, drawDepartment } from '../imports/layouts/department.ts';
import type { Facts } from '../imports/layouts/facts.ts';
import type { Flow, Leaf, OwnFlow } from '../imports/layouts/leaves.ts';
import { known } from '../imports/layouts/random.ts';

/** The first draw's name and year with `parts` draws of the same kind of unit in it. */
export function drawLarge(
  seed: number,
  precision: 'wan' | 'exact',
  parts: number,
  year?: number,
): Department {
  const first = drawDepartment(seed, precision, year);
  const all = [first];
  for (let draw = 1; all.length < parts; draw++) {
    const next = drawDepartment(seed * 10_000 + draw, precision, first.year);
    if (next.conditions.running === first.conditions.running) all.push(next);
  }
  return all.slice(1).reduce(together, first);
}

function together(one: Department, other: Department): Department {
  return {
    ...one,
    conditions: {
      ...one.conditions,
      ownMoney: one.conditions.ownMoney || other.conditions.ownMoney,
      carried: one.conditions.carried || other.conditions.carried,
      fund: one.conditions.fund || other.conditions.fund,
      capital: one.conditions.capital || other.conditions.capital,
    },
    leaves: joinedLeaves(one.leaves, other.leaves),
    economic: joinedAmounts(one.economic, other.economic),
    initial: joinedAmounts(one.initial, other.initial),
    used: one.used + other.used,
    allotted: one.allotted + other.allotted,
    facts: added(one.facts, other.facts) as Facts,
  };
}

function joinedLeaves(one: readonly Leaf[], other: readonly Leaf[]): readonly Leaf[] {
  const codes = [...new Set([...one, ...other].map(({ code }) => code))].sort();
  return codes.map((code) => {
    const [first, second] = [one, other].map((leaves) => leaves.find((leaf) => leaf.code === code));
    if (first === undefined || second === undefined) return known(first ?? second);
    return {
      ...first,
      general: added(first.general, second.general) as Flow,
      fund: added(first.fund, second.fund) as Flow,
      capital: added(first.capital, second.capital) as Flow,
      own: added(first.own, second.own) as OwnFlow,
    };
  });
}

function joinedAmounts(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const codes = [...new Set([...one.keys(), ...other.keys()])].sort();
  return new Map(codes.map((code) => [code, (one.get(code) ?? 0) + (other.get(code) ?? 0)]));
}

/** Adds up numbers throughout a structure. */
function added(one: unknown, other: unknown): unknown {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  if (Array.isArray(one) && Array.isArray(other)) return one.map((each, index) => added(each, other[index]));
  if (typeof one !== 'object' || one === null) throw new RangeError('no number stands here');
  const beside = other as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, added(value, beside[key])]));
}
