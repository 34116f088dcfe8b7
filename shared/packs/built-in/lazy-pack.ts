import { foldBase } from '#shared/packs/fold-base';
import { resolvePack } from '#shared/packs/resolve-pack';
import type { PackFile } from '#shared/packs/schema/pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { type BuiltInFile, builtInFile } from './files.ts';

const HEAD: ReadonlySet<string> = new Set<keyof TemplatePack>(['id', 'title', 'year', 'place']);
/** Properties of an edition's file that the whole pack does not have. */
const OF_EDITION: ReadonlySet<string> = new Set(['base', 'wording']);

/**
 * A built-in pack that is read when more than its head is needed: a program or thread that works with one pack
 * reads only one. Its file is not validated: tests/unit/packs/door.test.ts shows that `readPack` reads the same.
 */
export function lazyPack(file: BuiltInFile): TemplatePack {
  const pack = {};
  const whole = () => {
    const folded = foldBase(file, builtInFile);
    const read = folded.ok ? resolvePack(folded.value as PackFile) : folded;
    if (!read.ok) throw new TypeError(`built-in pack: ${read.error.message}`);
    for (const [key, value] of Object.entries(read.value)) define(pack, key, { value });
    return read.value;
  };
  for (const key of keysOf(file))
    define(
      pack,
      key,
      HEAD.has(key) ? { value: Reflect.get(file, key) } : { get: () => whole()[key as keyof TemplatePack] },
    );
  return pack as TemplatePack;
}

/** The properties of the whole pack: those of the file, and those that it takes from its base. */
function keysOf(file: BuiltInFile): ReadonlySet<string> {
  const base = file.base === undefined ? null : builtInFile(file.base);
  const inherited = base === null ? [] : [...keysOf(base)].filter((key) => !HEAD.has(key));
  return new Set([...Object.keys(file).filter((key) => !OF_EDITION.has(key)), ...inherited]);
}

function define(pack: object, key: string, property: PropertyDescriptor): void {
  Object.defineProperty(pack, key, { ...property, enumerable: true, configurable: true });
}
