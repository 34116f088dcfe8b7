/**
 * Sentences of a text without white space: headings and clauses that end in 。 or ： are separate. The ordinals of
 * a list (“1．”) are omitted, because they follow from the list.
 */
export function sentencesOf(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.replace(/\s/g, '').replace(/^\d+[．.]/, '');
    return text.match(/[^。：]+[。：]?/g) ?? [];
  });
}

export interface Difference {
  readonly published: readonly string[];
  readonly generated: readonly string[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Characters of the published text in sentences that the generated text contains word for word, and in all. */
  readonly reproduced: number;
  /** The same, plus the common characters of sentences that differ. */
  readonly inCommon: number;
  readonly characters: number;
}

/** Aligns two texts by their longest common subsequence of sentences. */
export function compareSentences(published: readonly string[], generated: readonly string[]): Comparison {
  const common = commonLengths(published, generated);
  const differences: { published: string[]; generated: string[] }[] = [];
  let open: { published: string[]; generated: string[] } | null = null;
  let reproduced = 0;
  let [i, j] = [0, 0];
  while (i < published.length || j < generated.length) {
    const [left, right] = [published[i], generated[j]];
    if (left !== undefined && left === right) {
      open = null;
      reproduced += left.length;
      i++;
      j++;
      continue;
    }
    if (open === null) {
      open = { published: [], generated: [] };
      differences.push(open);
    }
    const skipPublished = (common[i + 1]?.[j] ?? -1) >= (common[i]?.[j + 1] ?? -1);
    if (left !== undefined && (right === undefined || skipPublished)) {
      open.published.push(left);
      i++;
    } else if (right !== undefined) {
      open.generated.push(right);
      j++;
    }
  }
  return {
    differences,
    reproduced,
    inCommon: reproduced + differences.reduce((sum, difference) => sum + charactersInCommon(difference), 0),
    characters: published.join('').length,
  };
}

/** `[i][j]`: weight in characters of the longest common subsequence of both texts from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      const same = a[i] === b[j] ? at(i + 1, j + 1) + (a[i]?.length ?? 0) : 0;
      if (row !== undefined) row[j] = Math.max(same, at(i + 1, j), at(i, j + 1));
    }
  }
  return table;
}

function charactersInCommon({ published, generated }: Difference): number {
  return commonLengths([...published.join('')], [...generated.join('')])[0]?.[0] ?? 0;
}
