import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTranscription } from './clean/report.ts';
import { EXPECTED, type Expected } from './reference-findings.ts';

const content = readFileSync(new URL('../../cases/published-2023.json', import.meta.url), 'utf8');
const { findings, numbers, skipped } = checkTranscription(content);

/** Every location of every finding, without texts of persons. */
const located = findings.flatMap(({ rule, severity, where, places = [where] }) =>
  places.map((place) => ({ rule, severity, where: place })),
);
const places = located.map(({ rule, severity, where }) => ({
  rule,
  severity,
  table: where.table ?? null,
  section: where.section ?? null,
  row: where.row ?? null,
  column: where.column ?? null,
  paragraph: where.paragraph ?? null,
  text: rule === '个人姓名' ? null : (where.text ?? null),
}));

function meets(place: (typeof places)[number], { at, text, ...rest }: Expected): boolean {
  if (rest.rule !== place.rule || rest.severity !== place.severity) return false;
  if (text !== undefined && !(place.text ?? '').includes(text)) return false;
  return Object.entries(at).every(([key, value]) =>
    String(place[key as keyof typeof place] ?? '').startsWith(String(value)),
  );
}

describe('the published document of 2023', () => {
  it.each(
    EXPECTED.map((expected) => ({
      expected,
      name: `${expected.rule} ${Object.values(expected.at).join(' ')} ${expected.text ?? ''}`,
    })),
  )('the published document of 2023 has the finding: $name', ({ expected }) => {
    expect(places.filter((place) => meets(place, expected))).toHaveLength(expected.times ?? 1);
  });

  it('the published document of 2023 has no unexplained finding', () => {
    expect(places.filter((place) => !EXPECTED.some((expected) => meets(place, expected)))).toEqual([]);
  });

  it('in the published document of 2023 every rule runs except the one that needs last year’s report, and all numbers but one are recomputed', () => {
    expect(skipped.map(({ rule }) => rule)).toEqual(['上年数']);
    expect(numbers.total - numbers.checked).toBe(1);
  });
});
