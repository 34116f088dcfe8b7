import { type Lines, plainText, type Unkept } from './plain-text.ts';

/** Names of properties whose texts, at any depth, may have several lines; every other text is a single line. */
const OF_LINES = new Set([
  ...['words', 'paragraphs', 'markup', 'reason', 'reasons', 'texts', 'printed', 'content', 'stack', 'seen'],
  ...['notice', 'certificate', 'sentences', 'why'],
  ...[
    '部门概况',
    '决算情况说明',
    '名词解释',
    '标题',
    '注',
    '说明',
    '表头',
    '附件1',
    '附件2',
    '按批复数填列',
    '原因',
  ],
]);

/** No valid input is deeper; the schema refuses deeper ones. */
const DEEPEST = 30;

/** A value in its stored form, and what was altered in its texts. */
export interface PlainValue<T> {
  readonly value: T;
  readonly altered: ReadonlySet<Unkept>;
}

/**
 * Normalises every text in a value, including keys, with `plainText`; properties named in `raw` (a file's bytes,
 * a text to be parsed) are unchanged. Values that need no change keep their identity.
 */
export function plainValue<T>(value: T, raw: ReadonlySet<string> = new Set()): PlainValue<T> {
  const altered = new Set<Unkept>();
  const plain = (text: string, lines: Lines): string => {
    const made = plainText(text, lines);
    for (const kind of made.altered) altered.add(kind);
    return made.text;
  };
  const walk = (part: unknown, lines: Lines, depth: number): unknown => {
    if (typeof part === 'string') return plain(part, lines);
    if (part === null || typeof part !== 'object' || depth > DEEPEST) return part;
    if (Array.isArray(part)) return sameOr(part, walkAll(part, lines, depth));
    const entries = Object.entries(part);
    const made = entries.map(([key, each]): [string, unknown] => {
      if (raw.has(key) && typeof each === 'string') return [key, each];
      return [plain(key, 'one'), walk(each, OF_LINES.has(key) ? 'many' : lines, depth + 1)];
    });
    const same = made.every(([key, each], at) => key === entries[at]?.[0] && each === entries[at]?.[1]);
    return same ? part : Object.fromEntries(made);
  };
  const walkAll = (parts: readonly unknown[], lines: Lines, depth: number) =>
    parts.map((each) => walk(each, lines, depth + 1));
  return { value: walk(value, 'one', 0) as T, altered };
}

function sameOr(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((each, at) => each === before[at]) ? before : after;
}
