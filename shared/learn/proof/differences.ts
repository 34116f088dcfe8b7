/** Where two texts differ: words of the one against words of the other. */
export interface Difference {
  /** Where in the first text. */
  readonly at: number;
  readonly printed: string;
  readonly written: string;
}

export interface Compared {
  /** Characters that both have, in the same order. */
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** Beyond so many edits two texts are called different altogether. */
const MOST_EDITS = 4000;

/** Compares two texts by the shortest edit script (Myers 1986, “An O(ND) Difference Algorithm”). */
export function compareTexts(printed: string, written: string): Compared {
  const trace = editTrace(printed, written);
  if (trace === null) return { same: 0, differences: [{ at: 0, printed, written }] };
  const pairs = matchedPairs(printed, written, trace);
  return { same: pairs.length, differences: gaps(printed, written, pairs) };
}

/** For each number of edits how far along each diagonal one comes; `null` beyond the limit. */
function editTrace(a: string, b: string): readonly Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(reach, offset + k - 1) < at(reach, offset + k + 1));
      let x = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

/** The places of equal characters, followed back from the end. */
function matchedPairs(
  a: string,
  b: string,
  trace: readonly Int32Array[],
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array();
    const value = (k: number) => at(reach, k + edits + 1);
    const k = x - y;
    const down = k === -edits || (k !== edits && value(k - 1) < value(k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : value(before);
    const fromY = edits === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    if (edits > 0) [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

function gaps(a: string, b: string, pairs: readonly (readonly [number, number])[]): readonly Difference[] {
  const found: Difference[] = [];
  let [x, y] = [0, 0];
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    if (i > x || j > y) found.push({ at: x, printed: a.slice(x, i), written: b.slice(y, j) });
    [x, y] = [i + 1, j + 1];
  }
  return found;
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
