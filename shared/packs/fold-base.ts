import { failure, type Result, success } from '#shared/result';
import { reworded } from './reworded.ts';

/** The content of the pack file with an id, or `null`; the content of a file is unknown until the schema has read it. */
export type FindPackFile = (id: string) => unknown;

export type Fields = Readonly<Record<string, unknown>>;

/** Lists whose items have names, and the property that holds the name; other lists are replaced whole. */
export const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['tables', 'id'],
  ['blocks', 'id'],
  ['columns', 'id'],
  ['lines', 'number'],
  ['relations', 'id'],
  ['parts', 'id'],
  ['sections', 'id'],
  ['passages', 'id'],
  ['facts', 'key'],
  ['glossary', 'term'],
]);

/** Properties that an edition never takes from its base. */
export const OWN: ReadonlySet<string> = new Set([
  'id',
  'title',
  'year',
  'place',
  'source',
  'inferred',
  'base',
]);

/**
 * The whole content of a pack file that names a base: the base with the differences that the file states
 * (docs/packs.md). A file without a base is returned as it is. Fails with one sentence if the base is missing (`missing`), stands
 * on itself, or lacks what the file changes.
 */
export function foldBase(value: unknown, find: FindPackFile): Result<unknown> {
  return foldOnto(value, find, []);
}

function foldOnto(value: unknown, find: FindPackFile, above: readonly string[]): Result<unknown> {
  if (!isFields(value) || value.base === undefined) return success(value);
  const { base: id, wording, ...changes } = value;
  if (typeof id !== 'string') return failure('input', '模板的 base 类型不对，应为文字（底版的编号），请改正');
  if (above.includes(id)) return failure('input', `模板“${id}”以自己为底版，请改正 base`);
  const file = find(id);
  if (file == null)
    return failure('missing', `模板的底版“${id}”不在本机：请升级软件，或请对方导出完整的模板文件（.jsmb）`);
  const base = foldOnto(file, find, [...above, id]);
  if (!base.ok) return base;
  if (!isFields(base.value)) return failure('input', `模板的底版“${id}”不合格式，请改正 base`);
  const inherited = Object.fromEntries(Object.entries(base.value).filter(([key]) => !OWN.has(key)));
  const folding = new Folding(reworded(inherited, wording));
  const whole = folding.fold(folding.base, changes, '');
  const [missing] = folding.missing;
  if (missing === undefined) return success(whole);
  return failure('input', `模板改的“${missing}”在底版“${id}”里没有，请改正名称，或把它写全`);
}

/** One edition laid over its base, as JSON Merge Patch (RFC 7386) does it, with the items of named lists by name. */
class Folding {
  readonly missing: string[] = [];
  readonly base: Fields;
  readonly #passages: readonly unknown[];

  constructor(base: Fields) {
    this.base = base;
    const { sections } = isFields(base.narrative) ? base.narrative : {};
    const lists = Array.isArray(sections) ? sections : [];
    this.#passages = lists.flatMap((section) => (isFields(section) ? section.passages : []));
  }

  fold(base: unknown, change: unknown, property: string): unknown {
    const isNamed = NAMED_BY.has(property) && Array.isArray(base);
    if (isNamed && Array.isArray(change)) return change.map((item) => this.#item(base, item, property));
    if (isNamed && isFields(change)) return this.#changedItems(base, change, property);
    if (!isFields(base) || !isFields(change)) return change;
    const kept = Object.entries(base).filter(([key]) => change[key] !== null);
    const added = Object.entries(change).filter(([, each]) => each !== null);
    const laid = added.map(([key, each]) => [key, this.fold(base[key], each, key)] as const);
    return Object.fromEntries([...kept, ...laid]);
  }

  /** An item of a list written anew: a name stands for the base's item, an item that the base has is laid over it. */
  #item(base: readonly unknown[], item: unknown, property: string): unknown {
    // A passage may come from any section, so that sections can be joined.
    const among = property === 'passages' ? this.#passages : base;
    const name = typeof item === 'string' ? item : nameOf(item, property);
    const found = among.find((each) => nameOf(each, property) === name);
    if (found === undefined || name === null) {
      // A new section may still take passages of the base.
      return property === 'sections' ? this.fold({ passages: [] }, item, '') : item;
    }
    return typeof item === 'string' ? found : this.fold(found, item, '');
  }

  /** The base's list with some items changed, or removed (`null`). */
  #changedItems(base: readonly unknown[], changes: Fields, property: string): unknown {
    const names = base.map((each) => nameOf(each, property));
    this.missing.push(...Object.keys(changes).filter((name) => !names.includes(name)));
    return base.flatMap((each, at) => {
      const change = changes[names[at] ?? ''];
      if (change === null) return [];
      return [change === undefined ? each : this.fold(each, change, '')];
    });
  }
}

/** A passage that repeats (`each`) may share its id with one that does not; its name ends in a slash. */
export function nameOf(item: unknown, property: string): string | null {
  if (typeof item === 'string') return item;
  const name = isFields(item) ? item[NAMED_BY.get(property) ?? 'id'] : null;
  if (typeof name !== 'string' && typeof name !== 'number') return null;
  return property === 'passages' && isFields(item) && item.each !== undefined ? `${name}/` : String(name);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
