import { createHash } from 'node:crypto';
import { canonicalText, checksum } from '#main/store/checksum';
import type { Database } from '#main/store/sqlite/open-sqlite';
import type { Report } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';

/** The character stored by SQLite for half of a surrogate pair. */
const REPLACED = '\uFFFD';
const HALVES = Array.from({ length: 0x800 }, (_, at) => String.fromCharCode(0xd800 + at));
/** Each attempt costs a checksum over the part of the report after the last half: about a second in total. */
const SUMMED_AT_MOST = 500_000_000;

/**
 * Versions before 120 computed the checksum of a report as typed, even if it contained half of a surrogate pair,
 * for which U+FFFD was stored: the sum then fails although nothing else differs. Returns whether this is proved:
 * with the halves restored, the report has exactly the stored sum.
 */
export function differsByHalves(database: Database, report: Report, sum: string): boolean {
  if (!JSON.stringify(report).includes(REPLACED)) return false;
  const typed = asTyped(report, writtenTexts(database, report.id));
  return checksum(typed) === sum || findHalves(typed, sum);
}

/**
 * Texts with halves written by steps, under the text stored for them. Steps are stored as JSON, which preserves
 * halves.
 */
function writtenTexts(database: Database, report: string): ReadonlyMap<string, string> {
  const steps = database.prepare('SELECT forward FROM steps WHERE report = ? ORDER BY position').pluck();
  const texts = new Map<string, string>();
  for (const forward of steps.all(report) as string[])
    for (const text of textsOf(JSON.parse(forward) as Write[]))
      if (/\p{Cs}/u.test(text)) texts.set(wellFormed(text), text);
  return texts;
}

/** The report with the texts written by steps instead of those stored for them. */
function asTyped(report: Report, written: ReadonlyMap<string, string>): Report {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return part.includes(REPLACED) ? (written.get(part) ?? part) : part;
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, walk(each)]));
  };
  return walk(report) as Report;
}

/** Tries all halves at the positions that no step reveals. */
function findHalves(report: Report, sum: string): boolean {
  const pieces = canonicalText(report).split(REPLACED);
  const [first = '', ...others] = pieces;
  const halves = others.length === 1 ? HALVES : LIKELY;
  if (halves.length ** others.length * (others.at(-1)?.length ?? 0) > SUMMED_AT_MOST) return false;
  return tryHalves(createHash('sha256').update(first), others, halves, sum);
}

/** The halves produced by keyboards and pages: emoji begin with these, and end in any of the lower ones. */
const LIKELY = [
  ...['\ud83c', '\ud83d', '\ud83e', '\ud840', '\ud841', '\ud842'],
  ...HALVES.filter((half) => half >= '\udc00'),
];

type Hash = ReturnType<typeof createHash>;

function tryHalves(
  begun: Hash,
  [next, ...others]: readonly string[],
  halves: readonly string[],
  sum: string,
) {
  if (next === undefined) return begun.copy().digest('hex') === sum;
  return halves.some((half): boolean =>
    // JSON escapes a half: `\ud83d`
    tryHalves(begun.copy().update(JSON.stringify(half).slice(1, -1)).update(next), others, halves, sum),
  );
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, REPLACED);
}
