import type { Breach } from '#shared/checks/rule';
import type { Coverage } from '#shared/report/coverage';

/** Joins breaches with one cause into one with several locations; returns a single breach unchanged. */
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

/** Joins the breaches that share a key, in the order of their first breaches. */
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
 * In others' documents a matter of style is reported once; in one's own report each location is, so that it
 * can be corrected.
 */
export function onceForOthers(
  breaches: readonly Breach[],
  coverage: Coverage | null,
  say: (count: number, printed: readonly string[]) => string,
): readonly Breach[] {
  return coverage === null ? breaches : asOne(breaches, say);
}

/** If regions have different rules, a breach is not an error: it is only reported. */
export function gentle(severity: NonNullable<Breach['severity']>, coverage: Coverage | null) {
  return coverage === null ? severity : 'info';
}

/** The first of the texts named in a finding with several locations. */
export function someOf(printed: readonly string[]): string {
  const shown = printed.slice(0, 6).map((each) => `“${each}”`);
  return `${shown.join('、')}${printed.length > shown.length ? '等' : ''}`;
}
