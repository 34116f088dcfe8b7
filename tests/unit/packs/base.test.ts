// Editions: packs that name a base and state only what differs from it.
import { describe, expect, it } from 'vitest';
import { readPackFile, writePackFile } from '#main/exports/make/pack-file';
import { FILES } from '#shared/packs/built-in/files';
import { findPack } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { henan2023 } from '../../support/packs.ts';

const head = { id: '示例-2026', title: '示例', year: 2026, source: '', inferred: [] };

function edition(changes: object): TemplatePack {
  const read = readPack({ ...head, base: 'henan-2023', ...changes });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function refusal(file: unknown, find?: (id: string) => unknown): string {
  const read = readPack(file, find);
  return read.ok ? 'taken' : read.error.message;
}

const passagesOf = ({ narrative }: TemplatePack) => narrative.sections.flatMap(({ passages }) => passages);

describe('an edition', () => {
  it('that changes nothing is its base under its own head, and of no place unless it says so', () => {
    const { id: _i, title: _t, year: _y, place: _p, source: _s, inferred: _n, ...rest } = henan2023;
    expect(edition({})).toEqual({ ...rest, ...head });
  });

  it('changes one line, one form or one passage by name, and leaves the rest', () => {
    const pack = edition({
      tables: { 公开01: { blocks: { income: { rows: { lines: { 28: { label: '改了的行' } } } } } } },
      narrative: { sections: { 一: { passages: { 一: { text: '一、改了的标题' } } } } },
    });
    const [first, ...others] = pack.tables;
    const [block] = first?.blocks ?? [];
    const lines = block?.rows.kind === 'lines' ? block.rows.lines : [];
    expect(lines.filter(({ label }) => label === '改了的行')).toMatchObject([{ number: 28 }]);
    expect(others).toEqual(henan2023.tables.slice(1));
    expect(passagesOf(pack).filter(({ text }) => text === '一、改了的标题')).toHaveLength(1);
    expect(passagesOf(pack)).toHaveLength(passagesOf(henan2023).length);
  });

  it('orders forms anew, leaves one out, and joins passages of several sections into one', () => {
    const ids = henan2023.tables.map(({ id }) => id);
    const turned = ids.toReversed().filter((id) => id !== '公开08');
    const pack = edition({
      tables: turned,
      narrative: {
        sections: ['一', { id: '合', passages: [{ id: '二', text: '二、收支' }, '三/支出', '五/三/'] }],
      },
    });
    expect(pack.tables.map(({ id }) => id)).toEqual(turned);
    const joined = pack.narrative.sections[1]?.passages ?? [];
    expect(joined[0]).toEqual({ id: '二', level: 1, text: '二、收支' });
    expect(joined.slice(1)).toEqual(
      passagesOf(henan2023).filter(
        ({ id, each }) => id === '三/支出' || (id === '五/三' && each !== undefined),
      ),
    );
  });

  it('removes a property or an item with null, and adds its own', () => {
    const fact = { key: '金额/会议费', label: '会议费', kind: 'amount', unit: null, section: '机关运行经费' };
    const pack = edition({
      tables: { 公开08: { emptyNote: null } },
      narrative: { sections: { 十三: null } },
      facts: [fact],
    });
    expect(pack.tables.find(({ id }) => id === '公开08')).not.toHaveProperty('emptyNote');
    expect(pack.narrative.sections.map(({ id }) => id)).not.toContain('十三');
    expect(pack.facts).toEqual([fact]);
  });

  it('says other words in print, never in addresses', () => {
    const pack = edition({ wording: { 部门: '单位', 财政拨款: '财拨' } });
    const fields = (of: TemplatePack) => JSON.stringify(passagesOf(of)).match(/\{\{[^{}]*\}\}|\{部门\}/g);
    expect(fields(pack)).toEqual(fields(henan2023));
    expect(pack.tables.map(({ blocks, header }) => [blocks, header])).toEqual(
      henan2023.tables.map(({ blocks, header }) => [blocks, header]),
    );
    expect(pack.tables.map(({ note }) => note).join('')).not.toContain('部门');
    expect(pack.parts[0]?.title).toBe('{部门}概况');
  });

  it('may stand on another edition', () => {
    const files = new Map<string, unknown>([
      ['甲', { ...head, id: '甲', base: 'henan-2023', parts: [] }],
      ['henan-2023', FILES.find(({ id }) => id === 'henan-2023')],
      ['national-2023', FILES.find(({ id }) => id === 'national-2023')],
    ]);
    const read = readPack({ ...head, base: '甲', tables: [] }, (id) => files.get(id) ?? null);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.parts).toEqual([]);
    expect(read.value.tables).toEqual([]);
    expect(read.value.narrative).toEqual(henan2023.narrative);
  });

  it('exported is whole in itself', async () => {
    const unit = findPack('shanghai-2024-unit');
    if (unit === null) throw new Error('no such pack');
    const text = new TextDecoder().decode(await writePackFile(unit));
    expect(text).not.toContain('"base"');
    expect(await readPackFile(await writePackFile(unit))).toEqual({ ok: true, value: unit });
  });
});

describe('an edition that cannot be read', () => {
  it.each<[string, object, RegExp]>([
    [
      'a base that is not there',
      { base: 'guangdong-2024' },
      /底版“guangdong-2024”不在本机：请升级软件，或请对方导出完整/,
    ],
    ['a base that is no text', { base: 3 }, /base 类型不对，应为文字/],
    [
      'a change of a form that the base lacks',
      { tables: { 公开99: { note: '' } } },
      /改的“公开99”在底版“henan-2023”里没有/,
    ],
    ['a change of a line that the base lacks', { narrative: { sections: { 百: {} } } }, /改的“百”在底版/],
    ['a form by a name that nobody has', { tables: ['公开01', '公开99'] }, /tables\[1\]/],
    ['what the schema refuses', { tables: { 公开01: { note: 5 } } }, /tables\[0\]（收入支出决算总表）\.note/],
    ['no own title', { title: undefined }, /title/],
  ])('is refused with a sentence: %s', (_name, changes, sentence) => {
    expect(refusal({ ...head, base: 'henan-2023', ...changes })).toMatch(sentence);
  });

  it('is refused if it stands on itself', () => {
    const files: Readonly<Record<string, object>> = {
      甲: { ...head, id: '甲', base: '乙' },
      乙: { ...head, id: '乙', base: '甲' },
    };
    expect(refusal(files.甲, (id) => files[id] ?? null)).toMatch(/以自己为底版，请改正 base/);
  });

  it('is refused, and nothing thrown, whatever the changes are', () => {
    for (const value of [null, 1, 'x', [], [1, null, [[]]], { a: { b: [] } }, { constructor: {} }])
      for (const key of ['tables', 'narrative', 'facts', 'parts', 'wording', 'relations', 'glossary'])
        expect(() => readPack({ ...head, base: 'henan-2023', [key]: value })).not.toThrow();
  });
});
