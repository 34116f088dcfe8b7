import { likeness } from '#shared/imports/label-matching';

/**
 * Pairs the paragraphs of a document with those of a template by sequence alignment: of all pairings that keep
 * the order of both, the one with the greatest sum of likenesses. Returns for each text the index of the
 * template's paragraph, or `null` if none is similar.
 */
export function counterparts(
  texts: readonly string[],
  template: readonly string[],
): readonly (number | null)[] {
  const [own, other] = [texts.map(withoutFigures), template.map(withoutFigures)];
  const alike = own.map((a) => other.map((b) => likenessAbove(a, b)));
  const best = bestSums(alike, template.length);
  const found: (number | null)[] = [];
  let j = 0;
  for (let i = 0; i < texts.length; i++) {
    const at = (row: number, column: number) => best[row]?.[column] ?? 0;
    while (j < template.length && at(i, j) === at(i, j + 1)) j++;
    const match = alike[i]?.[j] ?? 0;
    const matches = match > 0 && at(i, j) === match + at(i + 1, j + 1);
    found.push(matches ? j : null);
    if (matches) j++;
  }
  return found;
}

/** Paragraphs with a lower likeness differ in subject. */
const LEAST_LIKENESS = 0.4;

function likenessAbove(a: string, b: string): number {
  const share = likeness(a, b, LEAST_LIKENESS);
  return share < LEAST_LIKENESS ? 0 : share;
}

/**
 * The text of a paragraph without figures and spaces, which differ between years and do not affect the subject.
 */
function withoutFigures(text: string): string {
  return text.replace(/[\s\d.%【】]+/g, '');
}

/** `[i][j]`: the greatest sum of likenesses of pairs from text `i` and template paragraph `j` on. */
function bestSums(alike: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const best = Array.from({ length: alike.length + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = alike.length - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const match = alike[i]?.[j] ?? 0;
      const row = best[i];
      if (row !== undefined)
        row[j] = Math.max(at(i + 1, j), at(i, j + 1), match === 0 ? 0 : match + at(i + 1, j + 1));
    }
  }
  return best;
}
