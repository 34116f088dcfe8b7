import type { Breach } from '#shared/checks/rule';
import type { Coverage } from '#shared/report/coverage';

/** Makes one breach with several places of breaches that have one cause; a single one stays as it is. */
export function asOne(
  breaches: readonly Breach[],
  say: (count: number, printed: readonly string[]) => string,
): readonly Breach[] {
  const [first, ...others] = breaches;
  if (first === undefined || others.length === 0) return breaches;
  const places = breaches.flatMap(({ where, places = [where] }) => places);
  const printed = [...new Set(breaches.flatMap(({ where, actual }) => actual ?? where.text ?? []))];
  const message = say(breaches.length, printed);
  return [{ ...first, places, message, expected: null, correction: null, difference: null }];
}

/** The same for each of the groups that a key makes, in the order of their first breaches. */
export function asOnePer(
  breaches: readonly Breach[],
  keyOf: (breach: Breach) => string,
  say: (count: number, printed: readonly string[]) => string,
): readonly Breach[] {
  const groups = new Map<string, Breach[]>();
  for (const breach of breaches) {
    const key = keyOf(breach);
    groups.set(key, [...(groups.get(key) ?? []), breach]);
  }
  return [...groups.values()].flatMap((group) => asOne(group, say));
}

/**
 * In what others published, a matter of style is told once; in one's own report every place can be put right by
 * itself.
 */
export function onceForOthers(
  breaches: readonly Breach[],
  coverage: Coverage | null,
  say: (count: number, printed: readonly string[]) => string,
): readonly Breach[] {
  return coverage === null ? breaches : asOne(breaches, say);
}

/** Where regions have different rules, a breach is no error: it is only reported. */
export function gentle(severity: NonNullable<Breach['severity']>, coverage: Coverage | null) {
  return coverage === null ? severity : 'info';
}

/** The first of the words that a finding with several places names. */
export function someOf(printed: readonly string[]): string {
  const shown = printed.slice(0, 6).map((each) => `“${each}”`);
  return `${shown.join('、')}${printed.length > shown.length ? '等' : ''}`;
}
