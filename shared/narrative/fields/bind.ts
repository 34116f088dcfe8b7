import type { MoneyUnit } from '#shared/money/amount';
import { evaluateField, formatQuantity, type Lookup } from './field.ts';
import { parseMarkup, referencesOf } from './markup.ts';

/** A run of bound text: words, or one field's figure with its source. */
export interface BoundRun {
  readonly text: string;
  /** The field's expression, as between the braces; `null` for words. */
  readonly source: string | null;
  /** The references that the figure is read from. */
  readonly references: readonly string[];
}

export interface BoundText {
  readonly text: string;
  readonly runs: readonly BoundRun[];
  /** Fields without a figure, which print 【缺数】. */
  readonly missing: readonly string[];
}

/** Fills linked text with its figures; amounts are printed in `unit`. */
export function bindText(markup: string, lookup: Lookup, unit: MoneyUnit): BoundText {
  const missing: string[] = [];
  const runs = parseMarkup(markup).map((piece): BoundRun => {
    if (piece.kind === 'text') return { text: piece.text, source: null, references: [] };
    const value = evaluateField(piece.expression, lookup, unit);
    if (value.kind === 'missing') missing.push(piece.source);
    return {
      text: formatQuantity(value, unit),
      source: piece.source,
      references: referencesOf(piece.expression),
    };
  });
  return { text: runs.map((run) => run.text).join(''), runs, missing };
}
