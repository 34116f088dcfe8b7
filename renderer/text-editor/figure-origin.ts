import { sayReference } from '#shared/checks/findings/say-reference';
import { parseField, referencesOf } from '#shared/narrative/fields/markup';
import { factSource } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';
import { RowFinder } from '#shared/report/rows/row-finder';
import { parseAddress } from '#shared/tables/address';

const NAMED_AT_MOST = 4;

/** The figures that a number of the text is computed from, named for people, with their locations in files. */
export function figureOrigin(expression: string, report: Report): string {
  const parsed = parseField(expression);
  const references = parsed === null ? [expression] : [...new Set(referencesOf(parsed))];
  const named = references.slice(0, NAMED_AT_MOST).map((reference) => {
    const source = sourceOf(reference, report);
    return `${sayReference(reference, report)}${source === null ? '' : `（来自 ${source}）`}`;
  });
  const more = references.length > NAMED_AT_MOST ? ` 等 ${references.length} 个数` : '';
  return `${named.join('\n')}${more}`;
}

/** The location of an imported figure in its file; `null` for one that was typed or computed. */
export function sourceOf(reference: string, report: Report): string | null {
  const place = parseAddress(reference);
  if (place === null) return factSource(report, reference);
  return new RowFinder(report).find(place)?.cells[place.column]?.source ?? factSource(report, reference);
}
