import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNarrative } from '#shared/narrative/templates/index';
import { baseTables } from '#shared/tables/packs/base/index';
import { relations } from '#shared/tables/packs/base/relations';
import { findTable, PACKS } from '#shared/tables/packs/index';
import { ROOT } from '../../support/root.ts';

const FOLDER = join(ROOT, 'shared/tables/packs');
/** Lines that two packs may have alike in a row: less than the smallest form. */
const ALIKE_AT_MOST = 5;

/** The lines of a pack's files that say something of their own. */
function linesOf(pack: string): readonly string[] {
  return readdirSync(join(FOLDER, pack))
    .flatMap((file) => readFileSync(join(FOLDER, pack, file), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('import') && /[\p{L}\p{N}]/u.test(line));
}

function longestAlike(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  for (let a = 0; a < one.length; a++) {
    for (let b = 0; b < other.length; b++) {
      let length = 0;
      while (one[a + length] !== undefined && one[a + length] === other[b + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

describe('packs share what is the same', () => {
  const folders = ['base', ...PACKS.map(({ id }) => id)];
  const pairs = folders.flatMap((one, at) => folders.slice(at + 1).map((other) => [one, other] as const));

  it.each(pairs)('%s and %s have no lines in common', (one, other) => {
    expect(longestAlike(linesOf(one), linesOf(other))).toBeLessThanOrEqual(ALIKE_AT_MOST);
  });

  it.each([
    ['henan-2023', 9],
    ['national-2024', 8],
    ['national-2025', 8],
  ])('%s takes %s of the nine forms as they are', (id, count) => {
    const tables = PACKS.find((pack) => pack.id === id)?.tables ?? [];
    expect(tables.filter((table) => baseTables.includes(table))).toHaveLength(count);
  });

  it('shanghai-2024 takes the formulas and columns of the forms that only print otherwise', () => {
    const shanghai = PACKS.find(({ id }) => id === 'shanghai-2024');
    if (shanghai === undefined) throw new Error('no such pack');
    for (const base of baseTables.filter(({ id }) => ['公开02', '公开03', '公开07', '公开09'].includes(id))) {
      expect(findTable(shanghai, base.id).formulas, base.id).toBe(base.formulas);
      expect(findTable(shanghai, base.id).note, base.id).toBe(base.note);
    }
    expect(shanghai.relations).toBe(relations);
  });
});

describe('shanghai-2024', () => {
  const pack = PACKS.find(({ id }) => id === 'shanghai-2024');
  if (pack === undefined) throw new Error('no such pack');

  it('prints “三公”经费 seventh, then the funds, and no 公开NN', () => {
    expect(pack.tables.slice(6).map(({ id }) => id)).toEqual(['公开09', '公开07', '公开08']);
    expect(new Set(pack.tables.map(({ number }) => number))).toEqual(new Set(['']));
  });

  it('prints 26 类, numbered without a gap, and no 行次 nor 栏次', () => {
    for (const id of ['公开01', '公开04'] as const) {
      const { rows } = findTable(pack, id).blocks[1] ?? {};
      const classes = rows?.kind === 'lines' ? rows.lines.filter(({ code }) => code !== undefined) : [];
      expect(classes).toHaveLength(26);
      expect(classes.at(-1)).toMatchObject({ code: '234', label: '二十六、抗疫特别国债安排的支出' });
    }
    const heads = pack.tables.flatMap(({ header }) => header.flat().map(({ text }) => text));
    expect(heads.filter((text) => text === '行次' || text === '栏次' || /^\d+$/.test(text))).toEqual([]);
  });

  it('has eleven sections of text', () => {
    const headings = (findNarrative(pack.id)?.sections ?? []).map(({ passages }) => passages[0]?.text);
    expect(headings.map((text) => String(text).split('、')[0])).toEqual([
      ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'],
    ]);
    expect(headings[6]).toContain('三公');
  });
});

it('every pack has a text and a year of its own', () => {
  for (const pack of PACKS) expect(findNarrative(pack.id), pack.id).not.toBeNull();
  expect(new Set(PACKS.map(({ id }) => id)).size).toBe(PACKS.length);
});
