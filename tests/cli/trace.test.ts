import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import type { Call } from '#shared/api/transport';
import type { Traced } from '#shared/publication/trace/trace';
import type { Result } from '#shared/result';
import { validate } from '../exports/office.ts';
import { wordParagraphs } from '../exports/word-text.ts';
import { REFERENCE, SAMPLE } from '../support/cases.ts';
import { lastingFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

const folder = lastingFolder();
const db = join(folder, 'a.db');
const word = join(folder, 'a.docx');

beforeAll(async () => {
  const file = join(folder, 'sample.json');
  const { 决算情况说明: _, ...untold } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(untold));
  expect((await run('import', file, '--db', db)).code).toBe(0);
  // the text is the template's, with much still to fill in: a draft
  expect((await run('export', '--db', db, '--word', word, '--edition', 'working')).code).toBe(1);
});

describe('trace', () => {
  it('trace lists every figure of the text with its source, and those with one agree', async () => {
    const { code, out } = await run('trace', word, '--db', db);
    expect(code).toBe(0);
    expect(out).toContain('一致\t494.53\t公开01/31/决算数');
    expect(out).toMatch(/一致\t\d+\.\d\d%\t构成\(公开02\/合计\/财政拨款收入,/);
    expect(out).toContain('未核对\t4\t没有来源，请人工核对');
    expect(out).toContain('未核对\t100%\t没有来源，请人工核对');
    expect(out).toMatch(
      /报表与导出时相同\n文字中的数 \d+ 个：未核对 2 个，一致 \d+ 个\n没有来源、需要人工核对的 2 个$/,
    );
  });

  it('trace without a data file reports only what was changed in Word', async () => {
    const { code, out } = await run('trace', word);
    expect(code).toBe(0);
    expect(out).toMatch(/文字中的数 \d+ 个：未核对 \d+ 个\n没有来源、需要人工核对的 2 个$/);
  });

  it('trace finds a figure changed in Word and one removed from it', async () => {
    const edited = join(folder, 'edited.docx');
    const archive = await JSZip.loadAsync(readFileSync(word));
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    const changed = xml
      .replace('494.53</w:t></w:r></w:sdtContent>', '494.54</w:t></w:r></w:sdtContent>')
      .replace(/<w:sdt><w:sdtPr><w:alias[^>]*><w:tag w:val="公开03\/合计\/基本支出"\/>.*?<\/w:sdt>/, '');
    expect(changed).not.toBe(xml);
    archive.file('word/document.xml', changed);
    writeFileSync(edited, await archive.generateAsync({ type: 'nodebuffer' }));
    const { code, out } = await run('trace', edited, '--db', db);
    expect(code).toBe(1);
    expect(out).toContain('在 Word 中改过\t导出时 494.53，文件中 494.54，现在 494.53');
    expect(out).toContain('已从文件中删去\t362.63\t公开03/合计/基本支出');
  });

  it('trace reports what differs since, and what no longer has a source', async () => {
    await edit('公开03/2070104/基本支出', '9.99');
    const { code, out } = await run('trace', word, '--db', db, '--json');
    const { counts, unchanged, figures } = JSON.parse(out) as {
      counts: Record<string, number>;
      unchanged: boolean;
      figures: { source: string; state: string; printed: string; now: string }[];
    };
    expect([code, unchanged]).toEqual([1, false]);
    expect(counts.differs).toBeGreaterThan(0);
    const basic = figures.find(({ source }) => source === '公开03/合计/基本支出');
    expect(basic).toMatchObject({ state: 'differs', printed: '362.63' });
    expect(basic?.now).not.toBe('362.63');
  });

  it('trace refuses other files with one sentence', async () => {
    const other = join(folder, 'other.docx');
    writeFileSync(
      other,
      await new JSZip().file('word/document.xml', '<a/>').generateAsync({ type: 'nodebuffer' }),
    );
    for (const path of [other, SAMPLE, join(folder, 'none.docx')]) {
      const { code, err } = await run('trace', path);
      expect([code, err.split('\n').length], err).toEqual([2, 1]);
    }
  });
});

describe('trace of a report with printed paragraphs', () => {
  const at = (name: string) => join(folder, name);
  const printedDb = at('printed.db');
  const printedWord = at('printed.docx');
  const { 决算情况说明: paragraphs } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
    决算情况说明: string[];
  };

  beforeAll(async () => {
    expect((await run('import', REFERENCE, '--db', printedDb)).code).toBe(0);
    const made = await run('export', '--db', printedDb, '--word', printedWord, '--edition', 'working');
    expect(made.code).toBe(1);
  });

  it('trace lists every number that the check counts: agreeing, never agreeing, and unchecked ones', async () => {
    const { code, out } = await run('trace', printedWord, '--db', printedDb);
    const { summary } = JSON.parse((await run('check', '--db', printedDb, '--json')).out) as {
      summary: { numbers: { total: number } };
    };
    expect([code, summary.numbers.total]).toEqual([1, 151]);
    expect(out).toContain('一致\t407.61万元\t公开03/合计/基本支出');
    expect(out).toContain(
      '一致\t0.33%\t完成率(公开05/2080106/小计,年初预算/2080106)（未填，与现在的文字对照）',
    );
    expect(out).toContain('不一致\t文件中 2164.69元，报表现在 21646900.00元（导出时已如此）');
    expect(out).toContain('未核对\t76.31万元\t公开05/2081099/小计（来源没有数：未填，或分母为零）');
    expect(out).toMatch(
      /报表与导出时相同\n文字中的数 151 个：未核对 23 个，一致 122 个，不一致 6 个\n没有来源、需要人工核对的 5 个\n与报表现在的文字对照的 69 个/,
    );
  });

  it('tracing leaves the file valid and every paragraph unchanged, with each number in its own control', async () => {
    const bytes = readFileSync(printedWord);
    expect(await validate(bytes, 'printed.docx')).toEqual([]);
    const texts = (await wordParagraphs(bytes)).map(({ text }) => text);
    expect(texts.filter((text) => paragraphs.includes(text))).toEqual(paragraphs);
    const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
    const controls = [...(xml ?? '').matchAll(/<w:tag w:val="([^"]*)"\/><w:id w:val="(\d+)"\/>/g)];
    expect(controls).toHaveLength(151);
    expect(new Set(controls.map(([, , id]) => id)).size).toBe(151);
    expect(controls.filter(([, tag]) => tag === '未核对')).toHaveLength(5);
  });

  it('trace says what still agrees, what differs and whose source is gone', async () => {
    await change(printedDb, (call, report) =>
      call('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address: '公开05/2080101/基本支出', text: '200.00' }] }],
      }),
    );
    await change(printedDb, (call, report) =>
      call('report.edit', { report, edits: [{ kind: 'deleteRow', table: '公开05', row: '2080102' }] }),
    );
    const { code, figures, unchanged, counts } = await traced();
    expect([code, unchanged]).toEqual([1, false]);
    const of = (source: string) => figures.find((each) => each.source === source);
    expect(of('公开05/2080102/小计')).toMatchObject({ state: 'gone', given: '74.22', now: null });
    expect(of('完成率(公开05/2080102/小计,年初预算/2080102)')).toMatchObject({ state: 'gone' });
    expect(of('公开05/2080106/小计')).toMatchObject({ state: 'agrees', now: '1.50' });
    expect(of('公开05/2080101/小计')).toMatchObject({ state: 'differs', given: '195.48' });
    expect(of('公开05/2080199/小计')).toMatchObject({ state: 'differs', given: '115.53', now: '115.53' });
    expect(counts.gone).toBe(2);
  });

  it('trace compares what only texts state with the current texts, and with facts once entered', async () => {
    const reworded = paragraphs.map((text) =>
      text.replace('年初预算为 193.96 万元', '年初预算为 193.00 万元'),
    );
    expect(reworded).not.toEqual(paragraphs);
    await change(printedDb, (call, report) =>
      call('report.edit', { report, edits: [{ kind: 'text', part: '决算情况说明', paragraphs: reworded }] }),
    );
    const budget = async () => (await traced()).figures.find(({ source }) => source === '年初预算/2080101');
    expect(await budget()).toMatchObject({ state: 'differs', given: '193.96', now: '193.00', stated: true });
    const facts = [{ key: '年初预算/2080101', value: 193_960_000 }];
    await change(printedDb, (call, report) =>
      call('report.edit', { report, edits: facts.map((each) => ({ kind: 'fact', ...each })) }),
    );
    expect(await budget()).toMatchObject({ state: 'agrees', now: '193.96', stated: false });
  });

  it('trace finds a typed number changed in Word', async () => {
    const archive = await JSZip.loadAsync(readFileSync(printedWord));
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    archive.file('word/document.xml', xml.replace('>15.92</w:t>', '>15.93</w:t>'));
    writeFileSync(at('retyped.docx'), await archive.generateAsync({ type: 'nodebuffer' }));
    const { out } = await run('trace', at('retyped.docx'), '--db', printedDb);
    expect(out).toContain('在 Word 中改过\t导出时 15.92，文件中 15.93，现在 15.92\t机关运行经费/本年');
  });

  async function traced() {
    const { code, out } = await run('trace', printedWord, '--db', printedDb, '--json');
    return { code, ...(JSON.parse(out) as Traced & { counts: Record<string, number> }) };
  }
});

function edit(address: string, text: string): Promise<void> {
  return change(db, (call, report) =>
    call('report.edit', { report, edits: [{ kind: 'cells', cells: [{ address, text }] }] }),
  );
}

/** Makes one change to the only report of a data file, as the window does. */
async function change(
  file: string,
  act: (call: Call, report: string) => Promise<Result<unknown>>,
): Promise<void> {
  const opened = createApp({ file, now: () => new Date(), newId });
  if (!opened.ok) throw new Error(opened.error.message);
  const listed = await opened.value.dispatch('reports.list', {});
  const written = await act(opened.value.dispatch, listed.ok ? (listed.value[0]?.id ?? '') : '');
  opened.value.close();
  if (!written.ok) throw new Error(written.error.message);
}
