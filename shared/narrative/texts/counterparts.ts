/**
 * For each text the place of the template's paragraph that says the same in much the same words, `null` where none
 * does. Both are in print order, and the answer keeps to it.
 */
export function counterparts(
  texts: readonly string[],
  template: readonly string[],
): readonly (number | null)[] {
  const [own, other] = [texts.map(pairsOf), template.map(pairsOf)];
  const likeness = own.map((a) => other.map((b) => alike(a, b)));
  const best = bestSums(likeness, template.length);
  const found: (number | null)[] = [];
  let j = 0;
  for (let i = 0; i < texts.length; i++) {
    const at = (row: number, column: number) => best[row]?.[column] ?? 0;
    while (j < template.length && at(i, j) === at(i, j + 1)) j++;
    const match = likeness[i]?.[j] ?? 0;
    const matches = match > 0 && at(i, j) === match + at(i + 1, j + 1);
    found.push(matches ? j : null);
    if (matches) j++;
  }
  return found;
}

/** Below this share of common pairs of characters two paragraphs are about different things. */
const LEAST_LIKENESS = 0.4;

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  const share = (2 * common) / Math.max(1, a.size + b.size);
  return share < LEAST_LIKENESS ? 0 : share;
}

/** Neighbouring characters, figures and spaces left out. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(/[\s\d.%【】]+/g, '');
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)));
}

/** `[i][j]`: the greatest sum of likenesses of pairs in order, from there on. */
function bestSums(likeness: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const best = Array.from({ length: likeness.length + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = likeness.length - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const match = likeness[i]?.[j] ?? 0;
      const row = best[i];
      if (row !== undefined)
        row[j] = Math.max(at(i + 1, j), at(i, j + 1), match === 0 ? 0 : match + at(i + 1, j + 1));
    }
  }
  return best;
}
