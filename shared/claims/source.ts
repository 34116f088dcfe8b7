import { LAST_YEAR } from '#shared/narrative/facts/facts';
import type { FieldFunction } from '#shared/narrative/fields/markup';
import { parseAddress } from '#shared/tables/address';
import type { Statement } from './claim.ts';
import type { Figure } from './form-figures.ts';

export type Source = string | null;

/** A function of sources; `null` if one of them is missing. */
export function applied(name: FieldFunction, ...operands: readonly (Source | undefined)[]): Source {
  return operands.every((each) => typeof each === 'string') ? `${name}(${operands.join(',')})` : null;
}

/** The source of last year's figure for a source; `null` if nothing holds it. */
export function lastYearOf(source: Source | undefined): Source {
  if (source === '机关运行经费/本年') return '机关运行经费/上年';
  return source && parseAddress(source) !== null ? `${LAST_YEAR}${source}` : null;
}

/** A number that states the figure of a cell. */
export function ofFigure(figure: Figure): Statement {
  return { kind: 'figure', figure, source: figure.address };
}
