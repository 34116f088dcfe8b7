/** Properties of a pack file that hold words as printed. Addresses and names of rows and columns are not among them. */
const PRINTED: ReadonlySet<string> = new Set([
  'title',
  'note',
  'emptyNote',
  'text',
  'reason',
  'hint',
  'sentence',
]);
const PARTS_PRINTED: ReadonlySet<string> = new Set(['tables', 'parts', 'narrative']);
/** Fields are addresses: their words stay. */
const FIELD = /(\{\{.*?\}\}|\{[^{}]*\})/;

/** The content of a pack with words replaced wherever they are printed, as 部门 by 单位 for the edition of units. */
export function reworded<T extends Readonly<Record<string, unknown>>>(content: T, wording: unknown): T {
  if (typeof wording !== 'object' || wording === null) return content;
  const words = Object.entries(wording).filter(
    (pair): pair is [string, string] => pair[0] !== '' && typeof pair[1] === 'string',
  );
  const said = (text: string) =>
    text
      .split(FIELD)
      .map((piece, at) =>
        at % 2 === 1 ? piece : words.reduce((so, [word, other]) => so.replaceAll(word, other), piece),
      )
      .join('');
  const walk = (value: unknown, isPrinted: boolean): unknown => {
    if (typeof value === 'string') return isPrinted ? said(value) : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, isPrinted));
    if (typeof value !== 'object' || value === null) return value;
    // The text of a header's cell is the name of its column.
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === 'header' ? each : walk(each, PRINTED.has(key)),
      ]),
    );
  };
  const entries = Object.entries(content).map(([key, value]) => [
    key,
    PARTS_PRINTED.has(key) ? walk(value, false) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
