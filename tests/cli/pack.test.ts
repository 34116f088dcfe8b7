import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePackFile } from '#main/exports/make/pack-file';
import { writeEdition } from '#shared/packs/write-edition';
import { writePack } from '#shared/packs/write-pack';
import { documentPath } from '../cases/documents/truth.ts';
import { SAMPLE } from '../support/cases.ts';
import { henan2023 } from '../support/packs.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const folder = lastingFolder();
const word = join(folder, '公开.docx');

beforeAll(async () => {
  const db = join(folder, 'a.db');
  expect((await run('import', SAMPLE, '--db', db)).code).toBe(0);
  expect((await run('export', '--db', db, '--word', word)).code).toBe(0);
}, 60_000);

describe('pack learn', () => {
  it('pack learn learns a pack from the program’s own publication, and writes it again', async () => {
    const out = join(folder, '学得.jsmb');
    const { out: said } = await run('pack', 'learn', word, '--out', out, '--id', '示例', '--json');
    const { id, proof, sentences } = JSON.parse(said);
    expect(id).toBe('示例');
    expect(proof.forms).toHaveLength(9);
    expect(proof.forms.flatMap((form: { differences: unknown[] }) => form.differences)).toEqual([]);
    expect(proof.text.same / proof.text.printed).toBeGreaterThan(0.98);
    expect(sentences.some(({ state }: { state: string }) => state === 'bound')).toBe(true);
    const checked = await run('pack', 'check', out);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining('示例')]);
    expect(checked.out).toContain('公开09表');
    const shown = await run('pack', 'show', out);
    expect(JSON.parse(shown.out)).toMatchObject({ id: '示例', relations: expect.arrayContaining(['1-5']) });
  });

  it('pack learn says in words what it learned, what it asks and what differs', async () => {
    const { code, out } = await run(
      'pack',
      'learn',
      documentPath('finance-bureau-2024'),
      '--out',
      join(folder, '局.jsmb'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/学得模板.*已写入/);
    expect(out).toMatch(/表 9 张 \d+ 格，0 格不同；文字 98\.\d+% 相同/);
    expect(out).toMatch(/要问：.*作为补充数据/);
    expect(out).toContain('个人农业生产补贴”→“奖励金”，原文列举的科目与表里有数的科目不同');
  });

  it('takes answers from a file of its own questions', async () => {
    const path = documentPath('finance-bureau-2024');
    const [out, file] = [join(folder, '答.jsmb'), join(folder, '答.json')];
    const { questions } = JSON.parse((await run('pack', 'learn', path, '--out', out, '--json')).out);
    const [first, ...others] = questions.filter(({ fact }: { fact: string | null }) => fact !== null);
    writeFileSync(file, JSON.stringify([{ ...first, source: '公开01/31/决算数' }, ...others]));
    const again = await run('pack', 'learn', path, '--out', out, '--json', '--answers', file);
    const left = JSON.parse(again.out).questions;
    expect(left).toHaveLength(questions.length - 1);
    writeFileSync(file, JSON.stringify([{ ...first, printed: '没有的数', literal: true }]));
    const wrong = await run('pack', 'learn', path, '--out', out, '--answers', file);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('不在要问的里面')]);
    writeFileSync(file, '{}');
    const bad = await run('pack', 'learn', path, '--out', out, '--answers', file);
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('回答文件要是一列问题')]);
  });

  it.each([
    [['pack'], /请写 pack learn/],
    [['pack', 'learn', word], /缺少 --out/],
    [['pack', 'learn', '--out', 'x.jsmb'], /请给出一份已公开的决算/],
    [['pack', 'check'], /请给出模板文件/],
    [['pack', 'check', word], /不是完整的模板文件/],
    [['pack', 'show'], /请给出模板文件/],
    [
      ['pack', 'learn', documentPath('government-office-budget-2025'), '--out', join(folder, 'b.jsmb')],
      /学不成模板/,
    ],
  ])('pack learn with %j ends with a sentence', async (args, message) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(join(folder, 'b.jsmb'))).toBe(false);
  });
});

describe('a pack on a base', () => {
  const unit = { ...henan2023, id: '示例-2026', title: '示例', year: 2026 };
  const edition = { ...unit, id: '示例-2027', year: 2027, title: '下一年' };

  it('is read with a base in the same folder, and says where it was sought if there is none', async () => {
    const own = lastingFolder();
    const [base, path] = [join(own, '底版.jsmb'), join(own, '下一年.jsmb')];
    const differences = writeEdition(edition, unit, () => writePack(unit));
    if (differences === null) throw new Error('no edition');
    writeFileSync(path, await writePackFile(edition, differences));
    const missing = await run('pack', 'check', path);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('同一文件夹里的 .jsmb')]);
    const db = join(own, 'a.db');
    const kept = join(lastingFolder(), '底版.jsmb');
    writeFileSync(kept, await writePackFile(unit));
    await run('import', word, '--pack', kept, '--db', db);
    expect((await run('pack', 'check', path, '--db', db)).code).toBe(0);
    const checked = await run('check', word, '--json', '--pack', path, '--db', db);
    expect(JSON.parse(checked.out).read.pack).toBe('示例-2027');
    const byId = await run('check', word, '--json', '--pack', '示例-2026', '--db', db);
    expect(JSON.parse(byId.out).read.pack).toBe('示例-2026');
    expect((await run('check', word, '--db', db)).code).toBe(2);
    const compared = await run('combine', '--compare', word, word, '--pack', path, '--db', db, '--json');
    expect(JSON.parse(compared.out).compared).toBeGreaterThan(0);
    writeFileSync(base, await writePackFile(unit));
    const shown = await run('pack', 'show', path);
    expect(JSON.parse(shown.out)).toEqual(JSON.parse(JSON.stringify(writePack(edition))));
  });
});
