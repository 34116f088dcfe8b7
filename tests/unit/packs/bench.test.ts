import { describe, expect, it } from 'vitest';
import { packProblems } from '#shared/narrative/pack-problems';
import { PACKS } from '#shared/packs/built-in/index';
import { comparePacks } from '#shared/packs/compare-packs';
import { textLeaves, withLeaf } from '#shared/packs/text-leaves';
import { cell, columns } from '#shared/tables/expression';
import { withFreeForms } from '../../support/free-forms.ts';

describe('the words of a pack', () => {
  it.each([...PACKS, withFreeForms])(
    '$id: each text of a pack has its own key, and can be replaced',
    (pack) => {
      const leaves = textLeaves(pack.narrative);
      expect(leaves.length).toBeGreaterThan(60);
      expect(new Set(leaves.map(({ key }) => key)).size).toBe(leaves.length);
      for (const { key, markup } of leaves)
        expect(withLeaf(pack.narrative, key, markup)).toEqual(pack.narrative);
      const [at] = leaves.slice(20);
      if (at === undefined) throw new Error('no words');
      const changed = textLeaves(withLeaf(pack.narrative, at.key, '另写的一句'));
      expect(changed.filter(({ markup }, index) => markup !== leaves[index]?.markup)).toEqual([
        { ...at, markup: '另写的一句' },
      ]);
    },
  );
});

describe('comparing packs', () => {
  it('a pack does not differ from itself', () => {
    for (const pack of PACKS) expect(comparePacks(pack, structuredClone(pack))).toEqual([]);
  });

  it('differences name the form, the row and the sentence', () => {
    const [pack] = PACKS;
    if (pack === undefined) throw new Error('no pack');
    const [leaf] = textLeaves(pack.narrative).slice(5);
    const tables = pack.tables.map((table) =>
      table.id === '公开01' ? { ...table, title: '收支总表', note: '' } : table,
    );
    const narrative = withLeaf(pack.narrative, leaf?.key ?? '', '另写');
    const found = comparePacks(pack, { ...pack, tables: tables.slice(0, 8), narrative });
    expect(found.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['公开01 标题', '公开01 注', '表的次序', '公开09 标题']),
    );
    expect(found.find(({ place }) => place === '公开01 标题')).toEqual({
      place: '公开01 标题',
      before: '收入支出决算总表',
      after: '收支总表',
    });
    expect(found.filter(({ after }) => after === '另写').length).toBe(1);
  });
});

describe('checking a pack', () => {
  it.each([...PACKS, withFreeForms])('$id has no problem', (pack) => {
    expect(packProblems(pack)).toEqual([]);
  });

  it('a formula or relation that names a column its form does not have is found', () => {
    const [pack] = PACKS;
    if (pack === undefined) throw new Error('no pack');
    const [form, ...others] = pack.tables;
    const [rule] = form?.formulas ?? [];
    const [relation] = pack.relations;
    if (form === undefined || rule === undefined || relation === undefined) throw new Error('no formula');
    const sum = { ...rule, expression: columns('决算数', '缺的栏') };
    const found = packProblems({
      ...pack,
      tables: [{ ...form, formulas: [...form.formulas, sum] }, ...others],
      relations: [...pack.relations, { ...relation, right: cell({ table: form.id, column: '缺的行' }) }],
    });
    expect(found).toEqual([
      {
        place: expect.stringMatching(/^公开01的公式“.*缺的栏/),
        message: expect.stringMatching(/^公开01没有“缺的栏”一栏/),
      },
      { place: expect.stringContaining('勾稽关系'), message: expect.stringMatching(/没有“缺的行”一栏/) },
    ]);
  });

  it('a reference to something no form has is found, with its location', () => {
    const [pack] = PACKS;
    if (pack === undefined) throw new Error('no pack');
    const [leaf] = textLeaves(pack.narrative).filter(({ level }) => level === null);
    const of = (markup: string) =>
      packProblems({ ...pack, narrative: withLeaf(pack.narrative, leaf?.key ?? '', markup) }).map(
        ({ message }) => message,
      );
    expect(of('共{{公开01/99/决算数}}万元')).toEqual([
      expect.stringContaining('引用的“公开01/99/决算数”不在'),
    ]);
    expect(of('共{{金额/会议费}}万元')).toEqual([expect.stringContaining('引用的“金额/会议费”不在')]);
    expect(of('共{{占比(公开01/31/决算数)万元')).toEqual([expect.stringContaining('写不成的引用')]);
    expect(of('共{{公开01/31/决算数}}万元')).toEqual([]);
  });
});
