// A department of several units: its roster from Excel, the 汇总 of their submissions, all their files in one zip.
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { compute } from '#shared/compute/compute';
import { drawUnits, PACK, valueAt, YEAR } from '../unit/combine/units.ts';
import { type Client, granted, handIn, logIn } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const MINUTE = 60_000;
const WHOLE = '示例市示例局';
const PASSWORD = 'long enough 123';
const drawn = drawUnits(4).map(({ report }, at) => (at === 0 ? { ...report, 部门: WHOLE } : report));

describe.skipIf(POSTGRES_BIN === null)('a department in the bureau', () => {
  let postgres: Postgres;
  let address: string;
  let admin: Client;
  const closing: (() => Promise<void>)[] = [];
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    postgres = await startPostgres();
    const database = await postgres.database();
    const at = { assets: 'out/renderer', host: '', port: 0, certificate: null, backups: null };
    const service = granted(await startService({ database, log: console.error, ...at }));
    closing.push(service.close);
    address = service.address;
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    closing.push(granted(await startWorkers({ database, log: console.error, workers: 1 })).close);
  }, MINUTE);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, MINUTE);

  async function units(): Promise<ReadonlyMap<string, string>> {
    return new Map(granted(await admin.call('units.list', {})).units.map(({ name, id }) => [name, id]));
  }

  it('a department’s roster is imported from an Excel file', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.addRow(['单位', '主管部门', '科室', '批复日期']);
    for (const { 部门 } of drawn) sheet.addRow([部门, 部门 === WHOLE ? '' : WHOLE, '行政科', '2025-08-01']);
    sheet.addRow(['没有交的单位', WHOLE, '行政科', '']);
    sheet.addRow(['别的局', '', '社保科', '']);
    const base64 = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
    const { text } = granted(await admin.call('roster.read', { filename: '名单.xlsx', base64 }));
    const [head, ...lines] = text.split('\n').map((line) => line.split('\t'));
    expect(head).toEqual(['单位', '主管部门', '科室', '批复日期']);
    expect(lines).toHaveLength(drawn.length + 2);
    const given = lines.map(([name = '', parent = '', group = '', approved = '']) => ({
      name,
      parent: parent === '' ? null : parent,
      group,
      approved: approved === '' ? null : approved,
    }));
    granted(await admin.call('roster.take', { year: YEAR, units: given }));
    expect([...(await units()).keys()].sort()).toEqual(lines.map(([name]) => name).sort());
    expect(
      await admin.call('roster.read', {
        filename: '名单.pdf',
        base64: Buffer.from('nothing').toString('base64'),
      }),
    ).toMatchObject({ ok: false, error: { code: 'input' } });
  });

  it(
    'a department’s 汇总 sums every cell of its units’ submissions, and names the missing ones',
    async () => {
      const known = await units();
      for (const report of drawn) {
        const bytes = await writeHandover(report);
        files.set(report.部门, bytes);
        await handIn(admin, { year: YEAR, filename: '决算.jsgk', bytes, unit: known.get(report.部门) ?? '' });
      }
      const checked = async () => {
        const { lines } = granted(await admin.call('roster.list', { year: YEAR }));
        const details = await Promise.all(
          lines.flatMap(({ submission }) =>
            submission === null ? [] : [admin.call('submissions.open', { submission })],
          ),
        );
        return details.filter((detail) => granted(detail).check === '已检查').length;
      };
      await expect.poll(checked, { timeout: 3 * MINUTE, interval: 500 }).toBe(drawn.length);
      const parent = known.get(WHOLE) ?? '';
      const made = granted(await admin.call('roster.combine', { year: YEAR, parent, offset: false }));
      expect(made.missing).toEqual(['没有交的单位']);
      expect([...made.units].sort()).toEqual(drawn.map(({ 部门 }) => 部门).sort());
      const { report } = granted(await readHandover(Buffer.from(made.base64, 'base64')));
      expect(report).toMatchObject({ 部门: WHOLE, 年度: YEAR });
      const { cells } = compute(PACK, report);
      const differing = [...cells.values()].filter(
        ({ address: at, value }) =>
          (value ?? 0) !== drawn.reduce((sum, part) => sum + valueAt(part, PACK, at), 0),
      );
      expect(differing.map(({ address: at }) => at)).toEqual([]);
      const nobody = granted(await admin.call('units.list', { search: '别的局' })).units[0]?.id ?? '';
      expect(await admin.call('roster.combine', { year: YEAR, parent: nobody })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('还没有交上') },
      });
    },
    4 * MINUTE,
  );

  it('a department’s files are sent as one zip to those who may read them, to each officer only their own', async () => {
    const zipFor = (headers: Readonly<Record<string, string>>) =>
      fetch(`${address}files.zip?year=${YEAR}`, { headers });
    const answer = await zipFor(admin.headers);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const zip = await JSZip.loadAsync(await answer.arrayBuffer());
    const found = Object.values(zip.files).filter(({ dir }) => !dir);
    expect(found.map(({ name }) => name).sort()).toEqual(
      drawn.map(({ 部门 }) => `行政科/${部门}/决算.jsgk`).sort(),
    );
    for (const { 部门 } of drawn) {
      const bytes = await zip.file(`行政科/${部门}/决算.jsgk`)?.async('nodebuffer');
      expect(bytes?.equals(Buffer.from(files.get(部门) ?? []))).toBe(true);
    }
    const add = { name: '某人', password: PASSWORD };
    granted(await admin.call('people.add', { ...add, login: 'other', role: '经办', groups: ['社保科'] }));
    const unit = (await units()).get(WHOLE) ?? '';
    granted(await admin.call('people.add', { ...add, login: 'unit', role: '单位', unit }));
    const other = granted(await logIn(address, 'other', PASSWORD));
    const empty = await JSZip.loadAsync(await (await zipFor(other.headers)).arrayBuffer());
    expect(Object.keys(empty.files)).toEqual([]);
    const own = granted(await logIn(address, 'unit', PASSWORD));
    expect((await zipFor(own.headers)).status).toBe(403);
    expect((await zipFor({})).status).toBe(401);
  });
});
