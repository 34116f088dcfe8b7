import type { MoneyUnit } from '#shared/money/amount';
import { MISSING_TEXT } from '#shared/narrative/fields/field';
import { type CurrentFigure, type CurrentFigures, NO_FIGURE } from './current-figures.ts';
import type { ControlledFigure, Manifest } from './manifest.ts';

/**
 * agrees: the report has the printed value. differs: it has another value. gone: it no longer has one. edited:
 * the text was changed after export. removed: it is no longer in the file. unknown: there is no report to compare
 * with, or the number never had a source with a value.
 */
export type TraceState = 'agrees' | 'differs' | 'gone' | 'edited' | 'removed' | 'unknown';

export interface TracedFigure {
  /** `null` for a number that no rule could interpret. */
  readonly source: string | null;
  readonly printed: string;
  /** The unit after a typed amount; `null` for everything else. */
  readonly unit: MoneyUnit | null;
  /** The text in the file; `null` if it was removed. */
  readonly inFile: string | null;
  /** The source's value when the file was made; `null` if it had none. */
  readonly given: string | null;
  /** The report's current value; `null` if there is none. */
  readonly now: string | null;
  /** Whether only the report's own texts give it now, not a form or fact. */
  readonly stated: boolean;
  readonly state: TraceState;
}

/** A published Word file compared with the report's current state. */
export interface Traced {
  readonly 部门: string;
  readonly 年度: number;
  readonly report: string;
  /** Whether the report is unchanged since the file was made. */
  readonly unchanged: boolean;
  readonly figures: readonly TracedFigure[];
}

/** A published Word file, as read back. */
export interface TracedFile {
  readonly manifest: Manifest;
  /** Text of each content control still in the file, by its id. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Compares each figure of a published file, in text order, with `current`'s value for its source. */
export function traceFigures(
  { manifest, texts }: TracedFile,
  current: CurrentFigures | null,
): readonly TracedFigure[] {
  return manifest.figures.map((figure) => {
    const { id, source, printed, written } = figure;
    const now = current === null ? null : currentOf(figure, current);
    const inFile = texts.get(id) ?? null;
    const { text, stated } = now ?? NO_FIGURE;
    const of = { source, printed, unit: written?.unit ?? null, inFile, given: givenOf(figure) };
    return { ...of, now: text, stated, state: stateOf(figure, inFile, now) };
  });
}

function currentOf({ source, written }: ControlledFigure, current: CurrentFigures): CurrentFigure {
  if (source === null) return NO_FIGURE;
  return written === null ? current.linked(source) : current.written(source, written.unit);
}

/** A link's original value is the one it printed. */
function givenOf({ printed, written }: ControlledFigure): string | null {
  if (written !== null) return written.given;
  return printed === MISSING_TEXT ? null : printed;
}

/** `current` is `null` if there is no report to compare with. */
function stateOf(figure: ControlledFigure, inFile: string | null, current: CurrentFigure | null): TraceState {
  const { printed, written } = figure;
  if (inFile === null) return 'removed';
  if (inFile !== printed) return 'edited';
  if (current === null) return 'unknown';
  if (current.text === null) {
    return givenOf(figure) !== null ? 'gone' : written === null ? 'agrees' : 'unknown';
  }
  const agrees = written === null ? current.text === printed : agreesWith(printed, current);
  return agrees ? 'agrees' : 'differs';
}

/** Whether a typed number equals the source's, or is a percentage within the range allowed by rounded amounts. */
export function agreesWith(printed: string, { text, range }: CurrentFigure): boolean {
  if (text !== null && isSameNumber(printed, text)) return true;
  if (range === null) return false;
  const hundredths = Math.round(Number(plainNumber(printed)) * 100);
  return hundredths >= range[0] && hundredths <= range[1];
}

/** Whether two printed numbers have the same value: `0` and `0.00`, `１,234.50` and `1234.5`, `100%` and `100.00%`. */
export function isSameNumber(one: string, other: string): boolean {
  return plainNumber(one) === plainNumber(other);
}

function plainNumber(printed: string): string {
  const plain = printed
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace('−', '-');
  const [whole = '', fraction = ''] = plain.replace(/^(-?)0+(?=\d)/, '$1').split('.');
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? whole : `${whole}.${digits}`;
}
