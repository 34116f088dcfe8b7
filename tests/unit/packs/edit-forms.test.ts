// What people do to forms and relations in the bench of packs, as data.
import { describe, expect, it } from 'vitest';
import { packProblems } from '#shared/narrative/pack-problems';
import { PACKS } from '#shared/packs/built-in/index';
import { columnUses, withColumn, withLine, withoutColumn, withoutLine } from '#shared/packs/edit-forms';
import { filesWith, readPack } from '#shared/packs/read-pack';
import { readRelationText, relationText } from '#shared/packs/relation-text';
import { writePack } from '#shared/packs/write-pack';
import type { TableDefinition } from '#shared/tables/grammar';
import { withFreeForms as pack, procurement, projects, spendingDetail } from '../../support/free-forms.ts';

const problemsWith = (table: TableDefinition) =>
  packProblems({ ...pack, tables: pack.tables.map((each) => (each.id === table.id ? table : each)) });

const readable = (table: TableDefinition) => {
  const whole = { ...pack, tables: pack.tables.map((each) => (each.id === table.id ? table : each)) };
  return readPack(JSON.parse(JSON.stringify(writePack(whole)))).ok;
};

describe('relations as lines', () => {
  it.each(PACKS.map((each) => [each.id, each] as const))(
    'every one of %s is read as it is written',
    (_, { relations }) => {
      for (const each of relations)
        expect(readRelationText(relationText(each)), relationText(each)).toEqual({ ok: true, value: each });
    },
  );

  it('one that is not understood is refused with how to write it', () => {
    expect(readRelationText('收入等于支出')).toMatchObject({ ok: false });
    expect(readRelationText('甲 一致： 公开01/31 ＝ 公开02/合计/本年收入合计')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('公开01/31') },
    });
  });
});

describe('rows and columns', () => {
  it('a row is added at the end, and taken away again', () => {
    const longer = withLine(procurement, 'rows', '网上商城采购');
    expect(longer.blocks[0]?.rows).toMatchObject({
      to: 4,
      lines: [{}, {}, {}, { number: 4, label: '网上商城采购' }],
    });
    expect(problemsWith(longer)).toEqual([]);
    expect(withoutLine(longer, 'rows', 4)).toEqual(procurement);
    const shorter = withoutLine(procurement, 'rows', 2);
    expect(shorter.blocks[0]?.rows).toMatchObject({ from: 1, to: 3, lines: [{ number: 1 }, { number: 3 }] });
    expect(readable(shorter)).toBe(true);
  });

  it.each([procurement, projects, spendingDetail])(
    'a column is added at the right of $title, and taken away again',
    (form) => {
      const wider = withColumn(form, { id: '说明', role: 'words' });
      if (wider === null) throw new Error('no column');
      expect(problemsWith(wider)).toEqual([]);
      expect(readable(wider)).toBe(true);
      expect(withoutColumn(wider, 'rows', '说明')).toEqual(form);
      expect(withColumn(wider, { id: '说明', role: 'amount' })).toBeNull();
    },
  );

  it('a column beneath a head over several makes that one narrower, and leaves the formulas', () => {
    const narrower = withoutColumn(procurement, 'rows', '工程');
    expect(narrower.header).toEqual([
      [
        { text: '项目', rowSpan: 2 },
        { text: '合计', rowSpan: 2 },
        { text: '其中', colSpan: 2 },
      ],
      [{ text: '货物' }, { text: '服务' }],
    ]);
    expect(narrower.formulas.flatMap(({ columns }) => columns)).not.toContain('工程');
    const reading = {
      rows: { kind: 'leaves' },
      columns: ['小计'],
      expression: { kind: 'cell', table: procurement.id, row: '1', column: '工程' },
    } as const;
    const tables = pack.tables.map((form) =>
      form.id === projects.id ? { ...form, formulas: [...form.formulas, reading] } : form,
    );
    const relation = {
      ...{ id: '甲-1', title: '工程一致' },
      left: { table: procurement.id, row: '1', column: '工程' },
      right: { kind: 'cell', table: '公开05', row: '合计', column: '小计' },
    } as const;
    const uses = columnUses(
      { ...pack, tables, relations: [...pack.relations, relation] },
      procurement.id,
      '工程',
    );
    expect(uses).toEqual([
      expect.stringMatching(/的公式“.*栏\(货物 工程 服务\)”$/),
      expect.stringContaining('政府采购情况表的公式“第3行： 合计 ＝ 栏(货物 工程 服务)”'),
      expect.stringContaining(`${procurement.id}/1/工程`),
      expect.stringContaining('甲-1 工程一致'),
    ]);
    expect(columnUses(pack, projects.id, '没有的栏')).toEqual([]);
    expect(problemsWith(narrower).map(({ message }) => message)).toEqual(
      Array(2).fill(expect.stringContaining('附表政府采购情况没有“工程”一栏')),
    );
    expect(readable(narrower)).toBe(true);
  });
});

describe('a base of one’s own', () => {
  it('is found among the packs of the data file, and the edition read from it is whole', () => {
    const edition = {
      ...{ id: '示例-2024', title: '示例 2024', year: 2024, source: '同上年', inferred: [] },
      ...{ base: pack.id, wording: { 部门: '单位' } },
    };
    expect(readPack(edition)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('底版') },
    });
    const read = readPack(edition, filesWith([pack]));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.tables.map(({ id }) => id)).toEqual(pack.tables.map(({ id }) => id));
    expect(JSON.stringify(writePack(read.value))).not.toContain('"base"');
    expect(readPack(JSON.parse(JSON.stringify(writePack(read.value))))).toEqual(read);
  });
});
