// A pack learned from one published document reproduces it, and reads another document of the region.
import { describe, expect, it } from 'vitest';
import { provePack, proveText, takeIn, writtenText } from '#shared/learn/prove-pack';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { TABLE_IDS } from '#shared/tables/address';
import { truthOf } from '../cases/documents/truth.ts';
import { learnedFrom } from './real-documents.ts';

const ACCOUNTS = ['finance-bureau-2024', 'social-work-2024'] as const;
/** The document's own contradictions with its table: 合计 in the header's last row. */
const OWN_SLIPS = { 'finance-bureau-2024': 0, 'social-work-2024': 2 };

describe.each(ACCOUNTS)('a pack learned from %s alone', (name) => {
  it('the learned pack has the nine forms, in print order', async () => {
    const { learned } = await learnedFrom(name);
    expect(learned.pack.tables.map(({ id }) => id)).toEqual([
      ...TABLE_IDS.slice(0, 6),
      '公开09',
      '公开07',
      '公开08',
    ]);
    expect(new Set(learned.pack.tables.map(({ number }) => number))).toEqual(new Set(['']));
    expect(learned.pack.parts.map(({ title }) => title).join()).not.toContain(truthOf(name).部门);
  });

  it('the learned pack is accepted by readPack and unchanged by it', async () => {
    const { learned } = await learnedFrom(name);
    const read = readPack(JSON.parse(JSON.stringify(writePack(learned.pack))));
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value).toEqual(learned.pack);
  });

  it('the learned pack reproduces the tables, cell by cell', async () => {
    const { files, learned } = await learnedFrom(name);
    const { forms } = provePack(files, learned);
    expect(forms.map(({ table }) => table).toSorted()).toEqual([...TABLE_IDS]);
    expect(forms.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(590);
    const differences = forms.flatMap(({ table, differences: own }) =>
      own.map((each) => ({ table, ...each })),
    );
    expect(differences.length).toBe(OWN_SLIPS[name]);
    for (const { printed, written } of differences) expect([printed, written]).toEqual(['', '合计']);
  });

  it('the learned pack reproduces at least 98 % of the text, and explains each difference', async () => {
    const { files, learned } = await learnedFrom(name);
    const { text } = provePack(files, learned);
    console.log(`${name}：文字 ${text.same}/${text.printed} 字写出，模板共写 ${text.written} 字`);
    expect(text.same / text.printed).toBeGreaterThanOrEqual(0.98);
    expect(text.same / text.written).toBeGreaterThanOrEqual(0.97);
    expect(text.differences.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('the learned pack binds every sentence with a figure, or asks', async () => {
    const { learned } = await learnedFrom(name);
    const states = (state: string) =>
      learned.sentences.filter((each) => each.part === '决算情况说明' && each.state === state);
    expect(states('bound').length).toBeGreaterThan(20);
    expect(states('left').filter(({ text }) => /\d(万元|%)/.test(text))).toEqual([]);
    expect(learned.questions.length).toBeGreaterThanOrEqual(states('asked').length);
    expect(learned.questions.map(({ printed }) => printed)).not.toContain('');
  });
});

describe.each([
  ['finance-bureau-2024', 'social-work-2024'],
  ['social-work-2024', 'finance-bureau-2024'],
] as const)('the pack learned from %s', (from, other) => {
  it('the learned pack reads every figure of another document of the region', async () => {
    const [{ learned }, { files, learned: own }] = [await learnedFrom(from), await learnedFrom(other)];
    const { document } = takeIn(files, learned.pack, { facts: own.facts, reasons: {} });
    const figures = document.tables.flatMap(({ read: { id, rows } }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, { text, amount }]) =>
          amount === null ? [] : [[`${id}/${row.id}/${column}`, text.trim()] as const],
        ),
      ),
    );
    const right = Object.entries(truthOf(other).tables).flatMap(([id, { rows }]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, text]) => [`${id}/${row}/${column}`, text] as const),
      ),
    );
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(right));
    expect(document.problems).toEqual([]);
  });

  it('the learned pack reproduces at least 90 % of that document’s text, except for people’s reasons', async () => {
    const [{ learned }, { files, learned: own }] = [await learnedFrom(from), await learnedFrom(other)];
    const taken = takeIn(files, learned.pack, { facts: own.facts, reasons: {} });
    const reasons = Object.values(own.reasons).toSorted((a, b) => b.length - a.length);
    const plain = (text: string) => reasons.reduce((rest, reason) => rest.replaceAll(reason, ''), text);
    const printed = own.sentences.filter(({ part }) => part !== '部门概况').map(({ text }) => plain(text));
    const written = writtenText(taken).map((text) => text.replace(/【[^】]*】/g, ''));
    const text = proveText(printed, written, taken);
    console.log(`${from} → ${other}：${text.same}/${text.printed} 字写出，模板共写 ${text.written} 字`);
    expect(text.same / text.printed).toBeGreaterThanOrEqual(0.9);
    expect(text.differences.filter(({ reason }) => reason === '')).toEqual([]);
  });
});
