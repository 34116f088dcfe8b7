import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Call } from '#shared/api/transport';
import { SAMPLE } from '../support/cases.ts';
import { must } from './calls.ts';

const OWN_TABLE = '公开05/合计/基本支出';
const OTHER_TABLES = '公开01/31/决算数';
const REASON = '县财政局批复时已合并下属单位，按批复数填列';

/** Tests 按批复数填列. */
export function overrideSuite(connect: () => Promise<Call>): void {
  const open = async () => {
    const dispatch = await connect();
    const file = { filename: '示例.json', content: readFileSync(SAMPLE, 'utf8') };
    const { report } = await must(dispatch('transcription.import', file));
    const override = (address: string, text: string, reason = REASON) =>
      dispatch('report.edit', { report, edits: [{ kind: 'override', address, text, reason }] });
    const findings = async (rule: string) =>
      (await must(dispatch('checks.run', { report }))).findings.filter((finding) => finding.rule === rule);
    return { dispatch, report, override, findings };
  };

  it('a figure is entered against its formula with a reason, and listed in the check', async () => {
    const { override, findings } = await open();
    expect(await findings('按批复数填列')).toEqual([]);
    await must(override(OWN_TABLE, '500'));
    const [listed] = await findings('按批复数填列');
    expect(listed).toMatchObject({ severity: 'info', where: { address: OWN_TABLE }, actual: '500.00 万元' });
    expect(listed?.message).toContain(REASON);
    const contradictions = await findings('表内算式');
    expect(contradictions.some(({ where }) => where.address === OWN_TABLE)).toBe(false);
  });

  it('a figure against its formula still gets a warning if other forms contradict it', async () => {
    const { override, findings } = await open();
    await must(override('公开01/1/决算数', '1'));
    expect(await findings('按批复数填列')).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['no sentence', OWN_TABLE, '500', '批复'],
    ['a filler', OWN_TABLE, '500', '原因原因原因原因原因原因'],
    ['no figure', OWN_TABLE, '', REASON],
    ['a cell without a formula', '公开05/2070104/基本支出', '500', REASON],
  ])('an override is refused: %s', async (_what, address, text, reason) => {
    const { override } = await open();
    expect(await override(address, text, reason)).toMatchObject({ ok: false, error: { code: 'input' } });
  });

  it('the reason is kept when the figure is corrected, and removed when the cell is cleared', async () => {
    const { dispatch, report, override, findings } = await open();
    await must(override(OTHER_TABLES, '500'));
    const cellOf = async () => {
      const { tables } = await must(dispatch('reports.open', { report }));
      return tables.公开01.rows.find(({ id }) => id === '31')?.cells.决算数;
    };
    const type = (text: string) =>
      must(
        dispatch('report.edit', {
          report,
          edits: [{ kind: 'cells', cells: [{ address: OTHER_TABLES, text }] }],
        }),
      );
    await type('600');
    expect(await cellOf()).toEqual({ amount: 600_000_000, printed: null, reason: REASON });
    await type('');
    expect([await cellOf(), await findings('按批复数填列')]).toEqual([undefined, []]);
    await must(dispatch('history.undo', { report }));
    expect(await cellOf()).toMatchObject({ reason: REASON });
  });

  it('the reason is included in a transcription, a handover file and the comparison', async () => {
    const { dispatch, report, override } = await open();
    const backup = await must(dispatch('backups.create', {}));
    await must(override(OWN_TABLE, '500'));
    const {
      reports: [compared],
    } = await must(dispatch('backups.preview', { backup: backup.name }));
    expect(compared?.differences).toContainEqual({
      place: OWN_TABLE,
      there: '（无）',
      here: `500.00（${REASON}）`,
    });
    const { base64 } = await must(dispatch('publish.json', { report }));
    const content = Buffer.from(base64, 'base64').toString('utf8');
    const handed = await must(dispatch('handover.export', { report }));
    const before = await must(dispatch('reports.open', { report }));
    await must(dispatch('reports.delete', { report }));
    const again = await must(dispatch('transcription.import', { filename: 'x.json', content }));
    const cellIn = async (id: string) =>
      (await must(dispatch('reports.open', { report: id }))).tables.公开05.rows[0]?.cells.基本支出;
    expect(await cellIn(again.report)).toEqual({ amount: 500_000_000, printed: '500.00', reason: REASON });
    const taken = await must(dispatch('handover.take', { base64: handed.base64 }));
    expect(await cellIn(taken.report)).toEqual(before.tables.公开05.rows[0]?.cells.基本支出);
  });
}
