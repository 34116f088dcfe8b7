import type { Computed } from '../compute/computed.ts';
import { bindText } from '../narrative/bind.ts';
import { MISSING_TEXT } from '../narrative/field.ts';
import { lookupOf } from '../narrative/sources.ts';
import type { Report } from '../report/report.ts';
import type { Manifest } from './manifest.ts';

/**
 * agrees: the report still gives what was printed. differs: it gives something else. gone: it gives nothing any
 * more. edited: the text was changed after export. removed: it is no longer in the file. unknown: there is no
 * report to ask.
 */
export type TraceState = 'agrees' | 'differs' | 'gone' | 'edited' | 'removed' | 'unknown';

export interface TracedFigure {
  readonly source: string;
  readonly printed: string;
  /** What stands in the file; `null` where it was removed. */
  readonly inFile: string | null;
  /** What the report gives now; `null` where there is none. */
  readonly now: string | null;
  readonly state: TraceState;
}

/** A published Word file beside the report as it stands now. */
export interface Traced {
  readonly 部门: string;
  readonly 年度: number;
  readonly report: string;
  /** Whether the report still is what it was when the file was made. */
  readonly unchanged: boolean;
  readonly figures: readonly TracedFigure[];
}

/** A published Word file as it was read back. */
export interface TracedFile {
  readonly manifest: Manifest;
  /** Text of each content control that still stands in the file, by its id. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Each figure of a published file, in the order of the text, beside what `now` gives for its source. */
export function traceFigures(
  { manifest, texts }: TracedFile,
  now: ((source: string) => string) | null,
): readonly TracedFigure[] {
  return manifest.figures.map(({ id, source, printed }) => {
    const inFile = texts.get(id) ?? null;
    const given = now === null ? null : now(source);
    const figure = { source, printed, inFile, now: given === MISSING_TEXT ? null : given };
    return { ...figure, state: stateOf(figure, now !== null) };
  });
}

function stateOf({ printed, inFile, now }: Omit<TracedFigure, 'state'>, known: boolean): TraceState {
  if (inFile === null) return 'removed';
  if (inFile !== printed) return 'edited';
  if (!known) return 'unknown';
  if (now === null) return printed === MISSING_TEXT ? 'agrees' : 'gone';
  return now === printed ? 'agrees' : 'differs';
}

/** What a report gives for a field's expression, as it is printed. */
export function currentFigures(report: Report, computed: Computed): (source: string) => string {
  const lookup = lookupOf({ report, computed, facts: report.facts, lastYear: null });
  return (source) => bindText(`{{${source}}}`, lookup, report.单位).text;
}
