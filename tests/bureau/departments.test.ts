// A department of several units: its roster from Excel, the 汇总 of their submissions, all their files in one zip.
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import { readHandover, writeHandover } from '#main/exports/make/handover';
import { downloadAddress, INSPECTION_BOOK } from '#shared/bureau/methods';
import { STATES } from '#shared/bureau/states';
import { compute } from '#shared/compute/compute';
import { FIGURES, figuresOf } from '#shared/desk/figures';
import { drawUnits, PACK, valueAt, YEAR } from '../unit/combine/units.ts';
import { type Client, granted, handIn, logIn } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const MINUTE = 60_000;
const WHOLE = '示例市示例局';
const PASSWORD = 'long enough 123';
const drawn = drawUnits(4).map(({ report }, at) => (at === 0 ? { ...report, 部门: WHOLE } : report));

describe.skipIf(POSTGRES_BIN === null)('a department in the bureau', () => {
  let postgres: Postgres;
  let database: string;
  let address: string;
  let admin: Client;
  const closing: (() => Promise<void>)[] = [];
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    postgres = await startPostgres();
    database = await postgres.database();
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

  function bookFor(headers: Client['headers'], group: string | null, signal: AbortSignal | null = null) {
    return fetch(new URL(downloadAddress(INSPECTION_BOOK, YEAR, group), address), { headers, signal });
  }

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
      for (const [index, report] of drawn.entries()) {
        const own = { ...PACK, id: '示例自有模板', title: '示例自有模板' };
        const bytes = await (index === 1
          ? writeHandover({ ...report, pack: own.id }, own)
          : writeHandover(report));
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

  it('the units of each state are counted as their rows say, for each role', async () => {
    const oneByOne = async (client: Client) => {
      const { lines } = granted(await client.call('roster.list', { year: YEAR, limit: 200 }));
      const counts = Object.fromEntries(STATES.map((state) => [state, 0]));
      for (const { state } of lines) counts[state] = (counts[state] ?? 0) + 1;
      return counts;
    };
    const counted = async (client: Client) => granted(await client.call('roster.counts', { year: YEAR }));
    expect(await counted(admin)).toEqual(await oneByOne(admin));
    expect((await counted(admin)).未交).toBe(2);
    const { lines } = granted(await admin.call('roster.list', { year: YEAR, search: WHOLE }));
    const submission = lines.find(({ name }) => name === WHOLE)?.submission ?? '';
    for (const decision of ['退回', '通过', '已公开'] as const) {
      granted(await admin.call('submissions.decide', { submission, decision }));
      expect(await counted(admin)).toEqual(await oneByOne(admin));
      const of = granted(await admin.call('roster.list', { year: YEAR, states: [decision] }));
      expect([of.total, of.lines.map(({ name }) => name)]).toEqual([1, [WHOLE]]);
    }
    const moved = { name: '别的局', parent: null, group: '农业科', approved: null };
    granted(await admin.call('roster.take', { year: YEAR, units: [moved] }));
    expect(await counted(admin)).toEqual(await oneByOne(admin));
    granted(
      await admin.call('people.add', {
        login: 'farming',
        name: '某人',
        password: PASSWORD,
        role: '经办',
        groups: ['农业科'],
      }),
    );
    const officer = granted(await logIn(address, 'farming', PASSWORD));
    expect(await counted(officer)).toEqual(await oneByOne(officer));
    expect((await counted(officer)).未交).toBe(1);
  });

  it('the figures of a 科室 are compared, and its findings come as a workbook', async () => {
    const groups = granted(await admin.call('roster.groups', { year: YEAR }));
    expect(groups).toEqual([
      { group: '农业科', count: 1 },
      { group: '行政科', count: drawn.length + 1 },
    ]);
    const across = granted(await admin.call('roster.across', { year: YEAR, group: '行政科' }));
    expect(across.missing).toBe(1);
    expect(across.rows.map(({ name }) => name).sort()).toEqual(drawn.map(({ 部门 }) => 部门).sort());
    for (const { name, figures } of across.rows) {
      const report = drawn.find(({ 部门 }) => 部门 === name) ?? drawn[0];
      if (report === undefined) throw new Error('no unit was drawn');
      const read = figuresOf(report, compute(PACK, report), null);
      expect(FIGURES.map((each) => figures[each.name] ?? null)).toEqual(
        FIGURES.map((each) => read[each.name] ?? null),
      );
    }
    const answer = await bookFor(admin.headers, '行政科');
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent(`行政科${YEAR}年度检查结果.xlsx`),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['总览', '问题']);
    const overview = book.getWorksheet('总览');
    const names = overview?.getColumn(1).values.slice(2) ?? [];
    expect([...names].sort()).toEqual([...drawn.map(({ 部门 }) => 部门), '没有交的单位'].sort());
    const { lines } = granted(await admin.call('roster.list', { year: YEAR, search: WHOLE }));
    const row = names.indexOf(WHOLE) + 2;
    const line = lines.find(({ name }) => name === WHOLE);
    expect([overview?.getCell(row, 6).value, overview?.getCell(row, 7).value]).toEqual([
      line?.errors,
      line?.warnings,
    ]);
    const stranger = granted(await logIn(address, 'farming', PASSWORD));
    expect(granted(await stranger.call('roster.across', { year: YEAR, group: '行政科' }))).toEqual({
      rows: [],
      missing: 0,
    });
    const strangers = new ExcelJS.Workbook();
    await strangers.xlsx.load(await (await bookFor(stranger.headers, '行政科')).arrayBuffer());
    expect(strangers.getWorksheet('总览')?.rowCount).toBe(1);
    expect((await bookFor({}, null)).status).toBe(401);
  });

  it('a download ends when its officer leaves, and breaks when it cannot go on', async () => {
    const other = new pg.Client({ connectionString: database });
    await other.connect();
    const waiting = async (what: string) =>
      (await other.query(`SELECT FROM pg_locks WHERE ${what}`)).rows.length;
    await other.query('BEGIN');
    await other.query('LOCK TABLE juesuan.checking');
    const left = new AbortController();
    const asked = bookFor(admin.headers, null, left.signal).then((answer) => answer.arrayBuffer());
    while ((await waiting('NOT granted')) === 0) await new Promise((look) => setTimeout(look, 20));
    left.abort();
    await expect(asked).rejects.toThrow('aborted');
    await other.query('COMMIT');
    await expect.poll(() => waiting(`relation = 'juesuan.checking'::regclass`), { timeout: MINUTE }).toBe(0);
    // the answer has begun when the checks are read
    await other.query('ALTER TABLE juesuan.checking RENAME TO elsewhere');
    const broken = await bookFor(admin.headers, null);
    expect(broken.status).toBe(200);
    await expect(broken.arrayBuffer()).rejects.toThrow('terminated');
    await other.query('ALTER TABLE juesuan.elsewhere RENAME TO checking');
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(await (await bookFor(admin.headers, null)).arrayBuffer());
    expect(again.getWorksheet('总览')?.rowCount).toBe(drawn.length + 3);
    await other.end();
  });

  it('units are found by one character, by several, and by signs as they are', async () => {
    const found = async (search: string) =>
      granted(await admin.call('units.list', { search })).units.map(({ name }) => name);
    expect(await found('别')).toEqual(['别的局']);
    expect(await found('交的单')).toEqual(['没有交的单位']);
    expect(await found('交单')).toEqual([]);
    expect(await found('%')).toEqual([]);
    const { lines, total } = granted(await admin.call('roster.list', { year: YEAR, search: '的' }));
    expect(lines).toHaveLength(total);
  });

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
