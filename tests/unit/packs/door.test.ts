import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { lazyPack } from '#shared/packs/built-in/lazy-pack';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { henan2023 } from '../../support/packs.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/packs/built-in');
const BUILT_IN = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));

/** A pack file as anyone may have changed it by hand. */
function changed(change: (file: Mutable) => void): Mutable {
  const file = JSON.parse(JSON.stringify(writePack(henan2023))) as Mutable;
  change(file);
  return file;
}

// biome-ignore lint/suspicious/noExplicitAny: a file that is wrong on purpose has no type
type Mutable = any;

function refusal(change: (file: Mutable) => void): string {
  const read = readPack(changed(change));
  if (read.ok) throw new Error('it was taken');
  return read.error.message;
}

describe('readPack', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))(
    'readPack reads what writePack wrote: %s',
    (_id, pack) => {
      const file = JSON.parse(JSON.stringify(writePack(pack))) as unknown;
      const read = readPack(file);
      expect(read).toEqual({ ok: true, value: pack });
    },
  );

  it.each(BUILT_IN)('readPack accepts the built-in files, whichever is read first: %s', (id) => {
    const file = JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));
    const read = readPack(file);
    if (!read.ok) throw new Error(read.error.message);
    for (const key of ['id', 'relations', 'tables'] as const) {
      const pack = lazyPack(file);
      expect(pack[key]).toEqual(read.value[key]);
      expect({ ...pack }).toStrictEqual(read.value);
      expect(Object.keys(pack).toSorted()).toEqual(Object.keys(read.value).toSorted());
      expect(structuredClone(pack)).toStrictEqual(read.value);
    }
    expect(findPack(id)).toStrictEqual(read.value);
  });

  it('a built-in pack is read when it is first used, and not before', () => {
    const broken = { id: 'x', title: '坏的', year: 2024, base: '没有', tables: [] };
    const pack = lazyPack(broken);
    expect(pack.title).toBe('坏的');
    expect(() => pack.tables).toThrow('built-in pack');
  });

  it('writePack writes standard formulas and relations by name', () => {
    const file = writePack(henan2023);
    expect(file.tables[4]?.formulas).toEqual([
      '合计：小计、基本支出、项目支出',
      '上级科目：小计、基本支出、项目支出',
      '末级科目：小计',
    ]);
    expect(file.relations[0]).toBe('1-5');
  });

  it.each<[string, (file: Mutable) => void, RegExp]>([
    [
      'a field that it does not know',
      (f) => (f.tables[1].colour = 'red'),
      /tables\[1\]（收入决算表）.*“colour”：请删去/,
    ],
    ['a missing title', (f) => delete f.tables[2].title, /tables\[2\]\.title .*类型不对，应为文字/],
    ['a form twice', (f) => f.tables.push(f.tables[0]), /tables 里有同一张表两次，请删去一张/],
    ['a form of no standard', (f) => (f.tables[0].id = '公开10'), /没有这张表/],
    [
      'a slash in a column',
      (f) => (f.tables[1].blocks[0].columns[2].id = '本年/合计'),
      /不能有 \/.*请换成全角或删去/,
    ],
    [
      'a formula of no standard',
      (f) => f.tables[4].formulas.push('第99行：小计'),
      /公式“第99行：小计”不是本软件的标准公式，请改正名称/,
    ],
    ['a relation of no standard', (f) => f.relations.push('Z-1'), /勾稽关系“Z-1”不是本软件的标准/],
    [
      'two columns of one name',
      (f) => f.tables[1].blocks[0].columns.push(f.tables[1].blocks[0].columns[2]),
      /有重名的栏/,
    ],
    ['lines out of their range', (f) => (f.tables[0].blocks[0].rows.from = 2), /有行次在起止之外/],
    [
      'a condition of no kind',
      (f) => (f.narrative.sections[0].passages[1].when = { perhaps: '' }),
      /narrative\.sections\[0\]\.passages\[1\]\.when/,
    ],
    [
      'two passages of one id',
      (f) => f.narrative.sections.push(f.narrative.sections[0]),
      /同一编号的两个段落/,
    ],
    [
      'a fact without its kind',
      (f) => f.facts.push({ key: '会议费', label: '会议费', kind: 'amount', unit: null, section: '其他' }),
      /facts\[0\]/,
    ],
    [
      'brackets without end',
      (f) => (f.narrative.sections[0].passages[1].text = `{{${'合计('.repeat(50)}`),
      /括号套得太深/,
    ],
    ['the name of every object', (f) => (f.id = 'constructor'), /不能用这个名称/],
  ])('readPack refuses %s with the location and the remedy', (_name, change, sentence) => {
    expect(refusal(change)).toMatch(sentence);
  });

  it('readPack refuses what is not a pack at all', () => {
    for (const value of [null, 1, 'x', [], {}, undefined]) {
      const read = readPack(value);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error.message).toMatch(/^模板/);
    }
  });

  it('readPack accepts no damaged pack and never throws', () => {
    const whole = JSON.parse(JSON.stringify(writePack(henan2023))) as Mutable;
    fc.assert(
      fc.property(fc.nat(), fc.anything({ maxDepth: 3 }), (where, value) => {
        const damaged = structuredClone(whole) as Mutable;
        replaceAt(damaged, where, value);
        const read = readPack(damaged);
        if (!read.ok) expect(read.error.message).toMatch(/[一-鿿]/);
        else expect(readPack(JSON.parse(JSON.stringify(writePack(read.value)))).ok).toBe(true);
      }),
      { numRuns: process.env.FULL ? 5000 : 200 },
    );
  });
});

/** Replaces one of the nodes of a tree, chosen by a number. */
function replaceAt(root: Mutable, where: number, value: unknown): void {
  const places: [Mutable, string][] = [];
  const visit = (node: Mutable) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      visit(node[key]);
    }
  };
  visit(root);
  const [node, key] = places[where % places.length] ?? [];
  if (node !== undefined && key !== undefined) node[key] = value;
}
