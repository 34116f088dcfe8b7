/** A purpose ends at its full stop, or before the next budget or 决算 figure. */
const PURPOSE =
  /主要用于[：:，,]?\s*(?<purpose>[^。；]{4,}?)(?=[。；]|$|[，,]\s*(?:其)?(?:年初预算|全年预算|调整预算|预算数|支出决算|决算数|完成))/d;

/** Returns the stated purpose of a 项 and its range in the text; `null` if none is stated. */
export function purposeIn(
  text: string,
): { readonly words: string; readonly range: readonly [from: number, to: number] } | null {
  const range = PURPOSE.exec(text)?.indices?.groups?.purpose;
  return range === undefined ? null : { words: text.slice(...range).replace(/\s+/g, ''), range };
}
