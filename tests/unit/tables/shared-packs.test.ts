import { describe, expect, it } from 'vitest';
import { PACKS } from '#shared/packs/built-in/index';
import { isFreeTable, TABLE_IDS } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { formulaName, STANDARD_RELATIONS, standardFormulas } from '#shared/tables/standard/index';
import { baseTables, henan2023 } from '../../support/packs.ts';

describe('definitions shared by packs', () => {
  it.each([
    ['national-2023', 9],
    ['national-2024', 8],
    ['national-2025', 8],
    ['hunan-2022', 9],
    ['beijing-2024', 5],
    ['sichuan-2024', 3],
  ])('%s prints %s of the nine forms like henan-2023', (id, count) => {
    const tables = PACKS.find((pack) => pack.id === id)?.tables ?? [];
    const same = tables.filter((table) => {
      try {
        expect(table).toEqual(findTable(henan2023, table.id));
        return true;
      } catch {
        return false;
      }
    });
    expect(same).toHaveLength(count);
  });

  it.each(PACKS.map(({ id, tables }) => [id, tables] as const))(
    '%s computes with the standard formulas, except for what it prints alone',
    (id, tables) => {
      const own = tables.flatMap((table) =>
        isFreeTable(table.id)
          ? []
          : table.formulas.filter((rule) => !standardFormulas(table.id).includes(rule)).map(() => table.id),
      );
      // only 上海's 公开06 prints 302 and 310, and defines it
      expect(own).toEqual(id.startsWith('shanghai-2024') ? ['公开06'] : []);
    },
  );

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s uses the standard relations', (_id, pack) => {
    const standard = pack.relations.filter(({ left }) => !isFreeTable(left.table));
    expect(standard).toEqual([...STANDARD_RELATIONS.values()]);
  });

  it('no two standard formulas of a form have one name', () => {
    for (const table of TABLE_IDS) {
      const names = standardFormulas(table).map(formulaName);
      expect(new Set(names).size, table).toBe(names.length);
    }
  });
});

describe('shanghai-2024', () => {
  const pack = PACKS.find(({ id }) => id === 'shanghai-2024');
  if (pack === undefined) throw new Error('no such pack');

  it('shared formulas are used by forms that only print differently', () => {
    for (const base of baseTables.filter(({ id }) => ['公开02', '公开03', '公开07', '公开09'].includes(id)))
      expect(findTable(pack, base.id).formulas, base.id).toEqual(base.formulas);
  });

  it('the edition for units does not mention 部门', () => {
    const unit = PACKS.find(({ id }) => id === 'shanghai-2024-unit');
    const said = [
      ...(unit?.narrative.sections ?? []).flatMap(({ passages }) => JSON.stringify(passages)),
      ...(unit?.parts ?? []).map(({ title }) => title),
      ...(unit?.tables ?? []).map(({ note }) => note),
    ].map((words) => words.replace(/\{部门\}|\/[^{}",]*/g, ''));
    expect(said.filter((words) => words.includes('部门'))).toEqual([]);
    expect(unit?.facts).toEqual(pack.facts);
  });

  it('shanghai-2024 prints 三公 seventh, then the funds, and no 公开NN', () => {
    expect(pack.tables.slice(6).map(({ id }) => id)).toEqual(['公开09', '公开07', '公开08']);
    expect(new Set(pack.tables.map(({ number }) => number))).toEqual(new Set(['']));
  });

  it('shanghai-2024 prints 26 类, numbered without a gap, and no 行次 or 栏次', () => {
    for (const id of ['公开01', '公开04'] as const) {
      const { rows } = findTable(pack, id).blocks[1] ?? {};
      const classes = rows?.kind === 'lines' ? rows.lines.filter(({ code }) => code !== undefined) : [];
      expect(classes).toHaveLength(26);
      expect(classes.at(-1)).toMatchObject({ code: '234', label: '二十六、抗疫特别国债安排的支出' });
    }
    const heads = pack.tables.flatMap(({ header }) => header.flat().map(({ text }) => text));
    expect(heads.filter((text) => text === '行次' || text === '栏次' || /^\d+$/.test(text))).toEqual([]);
  });

  it('shanghai-2024 has eleven sections of text', () => {
    const headings = pack.narrative.sections.map(({ passages }) => passages[0]?.text);
    expect(headings.map((text) => String(text).split('、')[0])).toEqual([
      ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'],
    ]);
    expect(headings[6]).toContain('三公');
  });
});

it('every pack has its own text and id', () => {
  for (const pack of PACKS) expect(pack.narrative.sections.length, pack.id).toBeGreaterThan(0);
  expect(new Set(PACKS.map(({ id }) => id)).size).toBe(PACKS.length);
});
