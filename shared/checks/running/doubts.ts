import type { Context } from '#shared/checks/context/context';
import { placesOf } from '#shared/checks/findings/finding';
import type { Found } from './run-rules.ts';
import { partlyRead } from './soften.ts';

/** Up to so many findings that rely on a partly read form are listed one by one. */
const FEW = 3;

/**
 * Merges the findings that rely on the same partly read forms into one with all places: a header taken for another,
 * or rows that were not read, make many of them.
 */
export function withDoubtsTold(found: readonly Found[], context: Context): readonly Found[] {
  if (context.coverage === null) return found;
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const forms = partlyRead(each, context).join('、');
    if (forms !== '') groups.set(forms, [...(groups.get(forms) ?? []), each]);
  }
  const merged = new Map<Found, Found | null>();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length <= FEW) continue;
    for (const each of group) merged.set(each, null);
    merged.set(first, asOne(first, group));
  }
  return found.flatMap((each) => {
    const one = merged.get(each);
    return one === undefined ? [each] : (one ?? []);
  });
}

function asOne({ rule, breach }: Found, group: readonly Found[]): Found {
  const places = group.flatMap((each) => placesOf(each.breach));
  const rules = [...new Set(group.map((each) => each.rule.id))].join('、');
  const message = `${breach.message}；同样原因的共 ${group.length} 处（${rules}）`;
  return { rule, breach: { ...breach, places, message, correction: null } };
}
