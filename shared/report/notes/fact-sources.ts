import type { Report } from '#shared/report/report';

// The sources of facts are stored among the texts of a report, one entry per group of keys: `来源/三公` → lines of
// `三公/出国团组数=3 ← 财决.xls F03!D14`. Each line includes the value, so that a figure typed over since has no
// source, whoever typed it.

const PREFIX = '来源/';
const LONGEST = 19_000;
const LINE = /^(.+)=(-?\d+) ← (.*)$/;

/** A fact and its source. */
export interface FactSource {
  readonly key: string;
  readonly value: number;
  readonly source: string;
}

/** Whether an entry of `reasons` holds sources, not text written by people. */
export function isSourceKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

const read = new WeakMap<Report['reasons'], ReadonlyMap<string, FactSource>>();

/** Every recorded source, including those of figures changed since. */
export function recordedSources({ reasons }: Pick<Report, 'reasons'>): ReadonlyMap<string, FactSource> {
  const known = read.get(reasons) ?? readSources(reasons);
  read.set(reasons, known);
  return known;
}

function readSources(reasons: Report['reasons']): ReadonlyMap<string, FactSource> {
  const found = new Map<string, FactSource>();
  for (const [entry, words] of Object.entries(reasons)) {
    if (!isSourceKey(entry)) continue;
    for (const line of words.split('\n')) {
      const [, key, value, source] = LINE.exec(line) ?? [];
      if (key !== undefined && source !== undefined) found.set(key, { key, value: Number(value), source });
    }
  }
  return found;
}

/** The source of a fact; `null` if it was typed, or typed over. */
export function factSource(report: Pick<Report, 'facts' | 'reasons'>, key: string): string | null {
  const found = recordedSources(report).get(key);
  return found !== undefined && report.facts[key] === found.value ? found.source : null;
}

/** The reasons of a report with exactly these sources recorded. */
export function withSources(
  reasons: Report['reasons'],
  sources: ReadonlyMap<string, FactSource>,
): Report['reasons'] {
  const others = Object.entries(reasons).filter(([key]) => !isSourceKey(key));
  return Object.fromEntries([...others, ...entriesOf([...sources.values()])]);
}

function entriesOf(sources: readonly FactSource[]): readonly (readonly [string, string])[] {
  const groups = new Map<string, FactSource[]>();
  for (const each of sources) {
    const group = each.key.split('/')[0] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups].flatMap(([group, own]) =>
    pages(own.map(sayLine)).map(
      (words, at) => [`${PREFIX}${group}${at === 0 ? '' : `/${at + 1}`}`, words] as const,
    ),
  );
}

function sayLine({ key, value, source }: FactSource): string {
  return `${key}=${value} ← ${source.replace(/\s+/g, ' ').slice(0, 600)}`;
}

/** Splits lines into entries of at most the allowed length. */
function pages(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  for (const line of lines) {
    const last = made.at(-1);
    if (last === undefined || last.length + line.length + 1 > LONGEST) made.push(line);
    else made[made.length - 1] = `${last}\n${line}`;
  }
  return made;
}
