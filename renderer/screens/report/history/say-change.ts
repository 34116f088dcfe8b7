import { placeLabel } from '#shared/narrative/facts/place-label';
import { parseMarkup, referencesOf } from '#shared/narrative/fields/markup';
import { UNIT } from '#shared/narrative/figure-fields';
import type { Report } from '#shared/report/report';

/** A text of the change log for people: each linked figure by the name of its source, not by its field. */
export function sayMarkup(text: string, report: Report): string {
  return parseMarkup(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.source === UNIT) return report.单位;
      const [first] = referencesOf(piece.expression);
      return first === undefined ? '‹数›' : `‹${placeLabel(first, report)}›`;
    })
    .join('');
}

const ADDRESS = /(公开\d\d|附表[^/、；（]+)\/([^/、；]+)\/([^/\s、；（]+)/g;

/** The name of a step for people: cells by row and column, not by address. */
export function sayStep(name: string): string {
  return name.replace(ADDRESS, '$1 $2 $3');
}
