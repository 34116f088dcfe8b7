// The inverse of reading an edition: a pack as its differences from a base.
import { describe, expect, it } from 'vitest';
import { PACKS } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import { smallestEdition, writeEdition } from '#shared/packs/write-edition';
import { writePack } from '#shared/packs/write-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { henan2023 } from '../../support/packs.ts';

const sizeOf = (value: unknown) => JSON.stringify(value).length;
const pairs = PACKS.flatMap((pack) => PACKS.flatMap((base) => (pack === base ? [] : [{ pack, base }])));

function own(changes: Partial<TemplatePack>): TemplatePack {
  return { ...henan2023, id: '示例-2026', title: '示例', year: 2026, ...changes };
}

describe('an edition written from two packs', () => {
  it.each(pairs.map(({ pack, base }) => [pack.id, base.id, { pack, base }] as const))(
    '%s on the base %s is read as itself, and takes no more room',
    (_id, _base, { pack, base }) => {
      const edition = writeEdition(pack, base);
      expect(edition?.base).toBe(base.id);
      expect(readPack(edition)).toEqual({ ok: true, value: pack });
      expect(sizeOf(edition)).toBeLessThanOrEqual(sizeOf(writePack(pack)) + 1000);
    },
  );

  it('states a changed line, a removed form and a new order, and nothing else', () => {
    const pack = own({ tables: henan2023.tables.toReversed().filter(({ id }) => id !== '公开08') });
    const { tables, base, ...rest } = writeEdition(pack, henan2023) ?? {};
    expect({ tables, base }).toEqual({ tables: pack.tables.map(({ id }) => id), base: 'henan-2023' });
    expect(Object.keys(rest).sort()).toEqual(['id', 'inferred', 'place', 'source', 'title', 'year']);
    const [first, ...others] = henan2023.tables;
    if (first === undefined) throw new Error('no form');
    const titled = writeEdition(own({ tables: [{ ...first, title: '改了的标题' }, ...others] }), henan2023);
    expect(titled?.tables).toEqual({ 公开01: { title: '改了的标题' } });
    const fewer = writeEdition(own({ tables: others }), henan2023);
    expect(fewer?.tables).toEqual({ 公开01: null });
  });

  it('on the base from which it differs least', () => {
    expect(smallestEdition(own({}), PACKS)?.base).toBe('henan-2023');
    expect(sizeOf(smallestEdition(own({}), PACKS))).toBeLessThan(1000);
  });

  it('is not written on the pack itself, nor if its base is not found', () => {
    expect(writeEdition(henan2023, henan2023)).toBeNull();
    expect(writeEdition(own({}), { ...henan2023, id: 'nowhere' })).toBeNull();
  });
});
