import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';

/** The properties of a pack known without reading it: they are identical in the file. */
type PackHead = Pick<TemplatePack, 'id' | 'title' | 'year' | 'place'>;
const HEAD: ReadonlySet<string> = new Set<keyof PackHead>(['id', 'title', 'year', 'place']);

/**
 * A built-in pack that is read when more than its head is needed: a program or thread that works with one pack
 * reads only one.
 */
export function lazyPack(file: PackHead & object): TemplatePack {
  const pack = {};
  const whole = () => {
    const read = readPack(file);
    if (!read.ok) throw new TypeError(`built-in pack: ${read.error.message}`);
    for (const [key, value] of Object.entries(read.value)) define(pack, key, { value });
    return read.value;
  };
  for (const [key, value] of Object.entries(file))
    define(pack, key, HEAD.has(key) ? { value } : { get: () => whole()[key as keyof TemplatePack] });
  return pack as TemplatePack;
}

function define(pack: object, key: string, property: PropertyDescriptor): void {
  Object.defineProperty(pack, key, { ...property, enumerable: true, configurable: true });
}
