import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import type { Finding } from '#shared/checks/findings/finding';
import { REFERENCE } from '../support/cases.ts';
import { must } from './calls.ts';
import type { Connect } from './suite.ts';

/** Tests that every host handles the findings of the check alike. */
export function checksSuite(connect: Connect): void {
  it('a finding can be accepted with a reason until its figures change, and reopened', async () => {
    const dispatch = await connect();
    const report = await imported(dispatch);
    const key = keyOf(await findings(dispatch, report), '文表数额', '2164.69 元');
    await must(
      dispatch('report.edit', { report, edits: [{ kind: 'verify', finding: key, reason: '与财政核对过' }] }),
    );
    const checked = await must(dispatch('checks.run', { report }));
    expect(checked.verified).toMatchObject([{ key, reason: '与财政核对过' }]);
    expect(checked.findings.map((each) => each.key)).not.toContain(key);

    await must(
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address: '公开02/合计/财政拨款收入', text: '2000' }] }],
      }),
    );
    const changed = await must(dispatch('checks.run', { report }));
    expect(changed.verified).toEqual([]);
    expect(changed.findings.some(({ where }) => where.text === '2164.69 元')).toBe(true);

    await must(dispatch('history.undo', { report }));
    expect((await must(dispatch('checks.run', { report }))).verified).toHaveLength(1);
    await must(dispatch('report.edit', { report, edits: [{ kind: 'verify', finding: key, reason: null }] }));
    expect((await must(dispatch('checks.run', { report }))).verified).toEqual([]);
    const [logged] = await must(dispatch('history.list', { report, place: '核实/' }));
    expect(logged).toMatchObject({ what: '核实体检结果', before: '与财政核对过', after: null });
  });

  it('corrections are made as one step that can be undone', async () => {
    const dispatch = await connect();
    const report = await imported(dispatch);
    const before = await must(dispatch('reports.open', { report }));
    const all = await findings(dispatch, report);
    const keys = [
      keyOf(all, '重复用字', '主要原因是主要原因是'),
      keyOf(all, '经济科目名称', '30217'),
      keyOf(all, '空表附注', ''),
      ...all.filter(({ where }) => where.text === '补助资金补助资金').map(({ key }) => key),
    ];
    expect(
      await must(dispatch('report.edit', { report, edits: [{ kind: 'correct', findings: keys }] })),
    ).toEqual({
      label: '更正 5 处',
      left: [],
    });
    const after = await must(dispatch('reports.open', { report }));
    expect(after.texts.决算情况说明?.[23]).not.toContain('主要原因是主要原因是');
    expect(after.tables.公开06.rows.find(({ id }) => id === '30217')?.label).toBe('公务接待费');
    expect(after.tables.公开09.printed.说明).toContain('本表无数据');
    expect(after.附件2?.项目.map(({ 项目名称 }) => 项目名称).join()).not.toContain('补助资金补助资金');
    const left = new Set((await findings(dispatch, report)).map(({ key }) => key));
    expect(keys.filter((key) => left.has(key))).toEqual([]);
    await must(dispatch('history.undo', { report }));
    expect(await must(dispatch('reports.open', { report }))).toEqual(before);
  });

  it('a finding that no longer exists is reported as missing', async () => {
    const dispatch = await connect();
    const report = await imported(dispatch);
    const gone = { ok: false, error: { code: 'missing' } };
    expect(
      await dispatch('report.edit', { report, edits: [{ kind: 'verify', finding: '没有/1', reason: '好' }] }),
    ).toMatchObject(gone);
    expect(
      await dispatch('report.edit', { report, edits: [{ kind: 'correct', findings: ['没有/1'] }] }),
    ).toMatchObject(gone);
  });

  it('an export despite open errors is recorded', async () => {
    const dispatch = await connect();
    const report = await imported(dispatch);
    await must(dispatch('checks.exportAnyway', { report, errors: 3, reason: '先送审' }));
    const [logged] = await must(dispatch('history.list', { report }));
    expect(logged).toMatchObject({ what: '带着错误导出', before: '未处理的错误 3 处', after: '先送审' });
  });
}

async function imported(dispatch: Call): Promise<string> {
  const content = readFileSync(REFERENCE, 'utf8');
  return (await must(dispatch('transcription.import', { filename: 'a.json', content }))).report;
}

async function findings(dispatch: Call, report: string): Promise<readonly Finding[]> {
  return (await must(dispatch('checks.run', { report }))).findings;
}

function keyOf(all: readonly Finding[], rule: string, text: string): string {
  const found = all.find((each) => each.rule === rule && (each.where.text ?? '').includes(text));
  if (found === undefined) throw new Error(`no ${rule} ${text}`);
  return found.key;
}
