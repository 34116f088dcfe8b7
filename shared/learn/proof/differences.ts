import { diffArrays, diffChars } from 'diff';

/** A difference between two texts: words against words, with numbers whole. */
export interface Difference {
  /** Position in the first text. */
  readonly at: number;
  readonly printed: string;
  readonly written: string;
}

export interface Compared {
  /** Number of characters common to both, in the same order. */
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** With more edits, two texts count as entirely different. */
const MOST_EDITS = 4000;
const PIECE = /\d[\d,]*(?:\.\d+)?|[\s\S]/g;

/** Compares two texts: the number of common characters, and the differences with whole numbers. */
export function compareTexts(printed: string, written: string): Compared {
  const characters = diffChars(printed, written, { maxEditLength: MOST_EDITS });
  const pieces = diffArrays(piecesOf(printed), piecesOf(written), { maxEditLength: MOST_EDITS });
  if (characters === undefined || pieces === undefined)
    return { same: 0, differences: [{ at: 0, printed, written }] };
  const same = characters.reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  return { same, differences: differencesIn(pieces) };
}

function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function differencesIn(
  pieces: readonly {
    readonly added: boolean;
    readonly removed: boolean;
    readonly value: readonly string[];
  }[],
): readonly Difference[] {
  const found: Difference[] = [];
  let at = 0;
  let open: { at: number; printed: string; written: string } | null = null;
  for (const { added, removed, value } of pieces) {
    const text = value.join('');
    if (!added && !removed) {
      if (open !== null) found.push(open);
      open = null;
    } else {
      open ??= { at, printed: '', written: '' };
      open[added ? 'written' : 'printed'] += text;
    }
    if (!added) at += text.length;
  }
  return open === null ? found : [...found, open];
}
