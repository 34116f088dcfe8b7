import type { Claim } from '#shared/claims/claim';
import { statedFacts } from '#shared/claims/stated-facts';
import { readTextsOf } from '#shared/claims/text-reading';
import type { Computed } from '#shared/compute/computed';
import type { MoneyUnit } from '#shared/money/amount';
import { lookupOf } from '#shared/narrative/facts/sources';
import { evaluateField, formatQuantity, type Lookup, MISSING } from '#shared/narrative/fields/field';
import { type FieldExpression, parseField } from '#shared/narrative/fields/markup';
import type { Report } from '#shared/report/report';
import { shareRange } from '#shared/report/rounding';
import { type Address, parseAddress } from '#shared/tables/address';

/** The current value of a source. */
export interface CurrentFigure {
  /** As printed, without its unit; `null` if the source has no value. */
  readonly text: string | null;
  /** Whether only the report's own texts state it, not a form or fact. */
  readonly stated: boolean;
  /**
   * For a percentage: the lowest and highest value, in hundredths of a percent, possible for amounts that print
   * alike.
   */
  readonly range: readonly [low: number, high: number] | null;
}

export const NO_FIGURE: CurrentFigure = { text: null, stated: false, range: null };

/** Returns a report's value for a field's expression, with amounts in `unit` (by default the report's). */
export interface CurrentFigures {
  /** From forms and facts alone, as for links in the text. */
  linked(source: string): CurrentFigure;
  /** From forms and facts, or else from the texts. */
  written(source: string, unit: MoneyUnit | null): CurrentFigure;
}

export function currentFigures(
  report: Report,
  computed: Computed,
  claims: readonly Claim[] = readTextsOf(report, computed).claims,
): CurrentFigures {
  const known = lookupOf({ report, computed, facts: report.facts });
  const facts = { ...statedFacts(claims), ...report.facts };
  const stated = lookupOf({ report, computed, facts });
  // A budget stated only in the text does not turn a missing row into one without spending.
  const withStated: Lookup = (reference) =>
    parseAddress(reference) !== null && !computed.cells.has(reference as Address)
      ? known(reference)
      : stated(reference);
  return {
    linked: (source) => figureOf(source, known, report.单位) ?? NO_FIGURE,
    written: (source, unit) => {
      const of = (lookup: Lookup) => figureOf(source, lookup, unit ?? report.单位);
      const stated = () => {
        const figure = of(withStated);
        return figure === null ? NO_FIGURE : { ...figure, stated: true };
      };
      return of(known) ?? stated();
    },
  };
}

function figureOf(source: string, lookup: Lookup, unit: MoneyUnit): CurrentFigure | null {
  const expression = parseField(source);
  const value = expression === null ? MISSING : evaluateField(expression, lookup, unit);
  if (expression === null || value.kind === 'missing') return null;
  return { text: formatQuantity(value, unit), stated: false, range: rangeOf(expression, lookup) };
}

function rangeOf(expression: FieldExpression, lookup: Lookup): CurrentFigure['range'] {
  if (expression.kind === 'reference') return null;
  const [part, whole] = expression.operands.map((operand) => evaluateField(operand, lookup));
  if (part?.kind !== 'amount' || whole?.kind !== 'amount') return null;
  switch (expression.name) {
    case '占比':
    case '完成率':
      return shareRange(part.amount, whole.amount);
    case '增幅':
      return shareRange(Math.abs(part.amount - whole.amount), whole.amount);
    default:
      return null;
  }
}
