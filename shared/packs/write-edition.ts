import type { TemplatePack } from '#shared/tables/grammar';
import { type Fields, type FindPackFile, isFields, NAMED_BY, nameOf, OWN } from './fold-base.ts';
import { readPack } from './read-pack.ts';
import { sameValue, writePack } from './write-pack.ts';

/**
 * A pack as the JSON value that names a base and states only what differs from it (docs/packs.md); `null` if no
 * such value is read as the same pack again. `find` finds the base, and those that it stands on.
 */
export function writeEdition(pack: TemplatePack, base: TemplatePack, find?: FindPackFile): Fields | null {
  if (pack.id === base.id) return null;
  const [whole, below] = [plain(pack), plain(base)];
  const inherited = Object.fromEntries(Object.entries(below).filter(([key]) => !OWN.has(key)));
  const differences = new Differences(inherited).ofFields(inherited, whole);
  const { id, title, year, place, source, inferred, ...changes } = differences;
  const own = { id, title, year, ...(place === undefined ? {} : { place }), source, inferred };
  const edition = { ...own, base: base.id, ...changes };
  const read = readPack(edition, find);
  return read.ok && sameValue(plain(read.value), whole) ? edition : null;
}

/** The edition on that of several bases from which a pack differs least, in characters; `null` if on none. */
export function smallestEdition(pack: TemplatePack, bases: readonly TemplatePack[]): Fields | null {
  const made = bases.flatMap((base) => {
    const edition = writeEdition(pack, base);
    return edition === null ? [] : [{ edition, size: JSON.stringify(edition).length }];
  });
  return made.sort((one, other) => one.size - other.size)[0]?.edition ?? null;
}

function plain(pack: TemplatePack): Fields {
  return JSON.parse(JSON.stringify(writePack(pack)));
}

/** The inverse of folding: changes that, laid over the base, give the whole. */
class Differences {
  readonly #passages: readonly unknown[];

  constructor({ narrative }: Fields) {
    const sections = isFields(narrative) && Array.isArray(narrative.sections) ? narrative.sections : [];
    this.#passages = sections.flatMap((section) => (isFields(section) ? section.passages : []));
  }

  /** The properties that differ; `null` for those that the whole lacks. */
  ofFields(base: Fields, whole: Fields): Fields {
    const removed = Object.keys(base).filter((key) => !(key in whole));
    const changed = Object.entries(whole).filter(([key, each]) => !sameValue(base[key], each));
    return Object.fromEntries([
      ...changed.map(([key, each]) => [key, this.#of(base[key], each, key)] as const),
      ...removed.map((key) => [key, null] as const),
    ]);
  }

  #of(base: unknown, whole: unknown, property: string): unknown {
    const isNamed = NAMED_BY.has(property) && Array.isArray(base) && Array.isArray(whole);
    if (isNamed) return this.#ofList(base, whole, property);
    return isFields(base) && isFields(whole) ? this.ofFields(base, whole) : whole;
  }

  /** The changed items by name; if others came in or the order differs, all items in their order. */
  #ofList(base: readonly unknown[], whole: readonly unknown[], property: string): unknown {
    const names = base.map((each) => nameOf(each, property));
    const kept = whole.map((each) => nameOf(each, property));
    const places = kept.map((name) => names.indexOf(name));
    const inOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
    const isPlain = inOrder && new Set(names).size === names.length && !names.includes(null);
    if (!isPlain) return whole.map((item) => this.#item(base, item, property));
    const changes = names.flatMap((name, at) => {
      const item = whole[kept.indexOf(name)];
      if (item === undefined) return [[name, null] as const];
      return sameValue(base[at], item) ? [] : [[name, this.#of(base[at], item, '')] as const];
    });
    return Object.fromEntries(changes);
  }

  /** An item of a list written anew: the name alone if the base has the same, or the name with what differs. */
  #item(base: readonly unknown[], item: unknown, property: string): unknown {
    const among = property === 'passages' ? this.#passages : base;
    const name = nameOf(item, property);
    const found = name === null ? undefined : among.find((each) => nameOf(each, property) === name);
    if (found === undefined) return property === 'sections' ? this.#newSection(item) : item;
    if (sameValue(found, item)) return name;
    if (!isFields(found) || !isFields(item)) return item;
    const naming = Object.entries(item).filter(
      ([key]) => key === NAMED_BY.get(property) || (property === 'passages' && key === 'each'),
    );
    return { ...Object.fromEntries(naming), ...this.ofFields(found, item) };
  }

  /** A new section, with those of its passages by name that the base has somewhere. */
  #newSection(item: unknown): unknown {
    if (!isFields(item) || !Array.isArray(item.passages)) return item;
    return { ...item, passages: item.passages.map((each) => this.#item([], each, 'passages')) };
  }
}
