import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import { factSource } from '#shared/report/notes/fact-sources';
import { REFERENCE } from '../support/cases.ts';
import { create, must, NEW } from './calls.ts';

/** Tests what the services do for a report’s texts. */
export function wordsSuite(connect: () => Promise<Call>): void {
  const content = readFileSync(REFERENCE, 'utf8');
  const { 部门 } = JSON.parse(content) as { 部门: string };
  const next = (call: Call) => must(call('reports.create', { ...NEW, 部门, 年度: 2024 }));

  it('last year is taken over from that year’s report, as one step that can be undone', async () => {
    const call = await connect();
    await must(call('transcription.import', { filename: 'a.json', content }));
    const { report } = await next(call);
    expect(await must(call('lastYear.take', { report }))).toEqual({
      facts: 5,
      kept: 0,
      texts: ['部门概况', '名词解释'],
      changed: true,
    });
    const taken = await must(call('reports.open', { report }));
    expect(taken.facts['上年/公开01/31/决算数']).toBe(2_164_690_000);
    expect(factSource(taken, '上年/公开01/31/决算数')).toBe('2023年度的报表 公开01/31/决算数');
    expect(taken.reasons['概况/内设机构']).toContain('办公室');
    await must(call('history.undo', { report }));
    expect((await must(call('reports.open', { report }))).facts).toEqual({});
  });

  it('last year is taken over from a transcription file; another year or department is refused', async () => {
    const call = await connect();
    const { report } = await next(call);
    const take = (text: string) =>
      call('lastYear.take', { report, transcription: { filename: 'a.json', content: text } });
    expect((await must(take(content))).facts).toBe(5);
    const change = (to: object) => JSON.stringify({ ...JSON.parse(content), ...to });
    expect(await take(change({ 年度: 2022 }))).toMatchObject({ ok: false, error: { code: 'input' } });
    expect(await take(change({ 部门: '别的局' }))).toMatchObject({ ok: false, error: { code: 'input' } });
    expect(await take('{')).toMatchObject({ ok: false, error: { code: 'input' } });
  });

  it('the answer says so if there is no report of last year', async () => {
    const call = await connect();
    const { report } = await next(call);
    expect(await call('lastYear.take', { report })).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  it('one paragraph is reworded, and earlier definitions and reasons are offered to every report', async () => {
    const call = await connect();
    const report = await create(call);
    const paragraphs = [{ key: '名词/基本支出', markup: '{{中文序号}}、基本支出：保运转的支出。' }];
    await must(call('report.edit', { report, edits: [{ kind: 'text', part: '名词解释', paragraphs }] }));
    await must(
      call('report.edit', {
        report,
        edits: [{ kind: 'reason', key: '一/总体/原因', words: '新增人员，工资增加' }],
      }),
    );
    await must(
      call('report.edit', { report, edits: [{ kind: 'reason', key: '概况/内设机构', words: '办公室' }] }),
    );
    expect((await must(call('reports.open', { report }))).texts.名词解释).toEqual(paragraphs);
    expect(await must(call('glossary.earlier', {}))).toEqual([
      { term: '基本支出', definition: '保运转的支出', from: '示例局 2023年度' },
    ]);
    expect(await must(call('reasons.earlier', {}))).toEqual(['新增人员，工资增加']);
  });
}
