import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import { REFERENCE } from '../support/cases.ts';
import { create, must, NEW } from './calls.ts';

/** Tests 元 and 万元. */
export function unitSuite(connect: () => Promise<Call>): void {
  it('a report changes from 万元 to 元 and back without losing a digit of what was imported', async () => {
    const dispatch = await connect();
    const content = readFileSync(REFERENCE, 'utf8');
    const { report } = await must(dispatch('transcription.import', { filename: 'x.json', content }));
    const read = () => must(dispatch('reports.open', { report }));
    const write = async () => {
      const { base64 } = await must(dispatch('publish.json', { report }));
      return Buffer.from(base64, 'base64').toString('utf8');
    };
    const before = await read();
    await must(dispatch('report.edit', { report, edits: [{ kind: 'unit', unit: '元' }] }));
    expect(await read()).toEqual({ ...before, 单位: '元' });
    const inYuan = JSON.parse(await write());
    expect([inYuan.单位, inYuan.公开05.rows[0].小计]).toEqual(['元', '21646900.00']);
    await must(dispatch('report.edit', { report, edits: [{ kind: 'unit', unit: '万元' }] }));
    expect(JSON.parse(await write())).toEqual(JSON.parse(content));
  });

  it('the findings are the same in either unit', async () => {
    const dispatch = await connect();
    const content = readFileSync(REFERENCE, 'utf8');
    const { report } = await must(dispatch('transcription.import', { filename: 'x.json', content }));
    const found = async () =>
      (await must(dispatch('checks.run', { report }))).findings
        .filter(({ where }) => where.address !== undefined)
        .map(({ rule, severity, where }) => `${rule} ${severity} ${where.address}`);
    const before = await found();
    await must(dispatch('report.edit', { report, edits: [{ kind: 'unit', unit: '元' }] }));
    expect(await found()).toEqual(before);
  });

  it('a backup made before a change of unit differs only in the unit', async () => {
    const dispatch = await connect();
    const content = readFileSync(REFERENCE, 'utf8');
    const { report } = await must(dispatch('transcription.import', { filename: 'x.json', content }));
    const backup = await must(dispatch('backups.create', {}));
    await must(dispatch('report.edit', { report, edits: [{ kind: 'unit', unit: '元' }] }));
    const {
      reports: [compared],
    } = await must(dispatch('backups.preview', { backup: backup.name }));
    expect(compared?.differences).toEqual([{ place: '填列单位', there: '万元', here: '元' }]);
  });

  it('figures are parsed in the current unit, to the 分', async () => {
    const dispatch = await connect();
    const report = await create(dispatch);
    expect(NEW.单位).toBe('元');
    const type = (text: string) =>
      dispatch('report.edit', {
        report,
        edits: [{ kind: 'cells', cells: [{ address: '公开01/29/决算数', text }] }],
      });
    const amount = async () =>
      (await must(dispatch('reports.open', { report }))).tables.公开01.rows.find(({ id }) => id === '29')
        ?.cells.决算数?.amount;
    await must(type('12345.67'));
    await must(dispatch('report.edit', { report, edits: [{ kind: 'unit', unit: '万元' }] }));
    expect(await amount()).toBe(1_234_567);
    await must(type('1.234568'));
    expect(await amount()).toBe(1_234_568);
    expect(await type('1.2345678')).toMatchObject({ ok: false, error: { code: 'input' } });
    await must(type('0.00'));
    expect(await amount()).toBe(0);
    await must(type(''));
    expect(await amount()).toBeUndefined();
  });
}
