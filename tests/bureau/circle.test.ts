// The whole cycle over real HTTP and a real PostgreSQL: hand in, check, send back, correct, accept, publish.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import type { SubmissionDetail } from '#shared/bureau/records';
import { documentPath } from '../cases/documents/truth.ts';
import { type Client, clientOf, granted, handIn, logIn, post } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const YEAR = 2024;
const MINUTE = 60_000;
const file = readFileSync(documentPath('finance-bureau-2024'));
const other = readFileSync(documentPath('social-work-2024'));

describe.skipIf(POSTGRES_BIN === null)('the bureau', () => {
  let postgres: Postgres;
  let address: string;
  let admin: Client;
  let desk: Client;
  let units: Readonly<Record<string, string>>;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    const database = await postgres.database();
    const log = (error: unknown) => console.error(error);
    const service = granted(
      await startService({
        database,
        log,
        assets: 'out/renderer',
        host: '127.0.0.1',
        port: 0,
        certificate: null,
        backups: null,
      }),
    );
    closing.push(service.close);
    address = service.address;
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    const roster = [
      { name: '甲局', group: '行政科', approved: '2025-08-01' },
      { name: '乙局', group: '行政科' },
      { name: '丙局', group: '企业科' },
    ];
    granted(await admin.call('roster.take', { year: YEAR, units: roster }));
    const listed = granted(await admin.call('units.list', {}));
    units = Object.fromEntries(listed.units.map(({ name, id }) => [name, id]));
    const { token } = granted(await admin.call('tokens.make', { unit: units.甲局 ?? '' }));
    desk = clientOf(address, { authorization: `Bearer ${token}` });
    const workers = granted(await startWorkers({ database, log, workers: 1 }));
    closing.push(workers.close);
  }, MINUTE);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    postgres?.stop();
  }, MINUTE);

  async function checked(submission: string): Promise<SubmissionDetail> {
    for (;;) {
      const detail = granted(await admin.call('submissions.open', { submission }));
      if (detail.check === '已检查' || detail.check === '不能检查') return detail;
      await new Promise((again) => setTimeout(again, 200));
    }
  }

  it('the bureau knows who must publish by when, and that nobody has handed in yet', async () => {
    const { lines } = granted(await admin.call('roster.list', { year: YEAR }));
    expect(lines.map(({ name, state, due }) => [name, state, due])).toEqual([
      ['丙局', '未交', null],
      ['甲局', '未交', '2025-08-21'],
      ['乙局', '未交', null],
    ]);
  });

  it('an interrupted upload is resumed, keeps every byte, and the same file is stored once', async () => {
    expect(
      await handIn(
        desk,
        { year: YEAR, filename: '甲局决算.pdf', bytes: file },
        { part: 100_000, stopAfter: 2 },
      ),
    ).toBeNull();
    const first = await handIn(
      desk,
      { year: YEAR, filename: '甲局决算.pdf', bytes: file },
      { part: 100_000 },
    );
    expect(first).not.toBeNull();
    expect(await handIn(desk, { year: YEAR, filename: '又一次.pdf', bytes: file })).toBe(first);
    const back = granted(await desk.call('submissions.file', { submission: first ?? '' }));
    expect(Buffer.from(back.base64, 'base64').equals(file)).toBe(true);
  });

  it('the bureau checks a document like the desktop does, and both sides see the findings', async () => {
    const [submission] = granted(await desk.call('submissions.list', { unit: units.甲局 ?? '', year: YEAR }));
    const seen = await checked(submission?.id ?? '');
    expect(seen.read?.部门).toContain('财政局');
    expect(seen.read?.tables.filter(({ table }) => table !== null)).toHaveLength(9);
    expect(seen.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    const own = granted(await desk.call('submissions.open', { submission: submission?.id ?? '' }));
    expect(own.findings).toEqual(seen.findings);
    const { lines } = granted(await admin.call('roster.list', { year: YEAR, search: '甲' }));
    expect(lines[0]).toMatchObject({ state: '有错误', version: 1 });
    expect(lines[0]?.figures.收入总计).toBeGreaterThan(0);
  });

  it('a document is sent back with remarks, corrected, accepted and published; a published one is not sent back', async () => {
    const [first] = granted(await desk.call('submissions.list', { unit: units.甲局 ?? '', year: YEAR }));
    const remarks = [{ finding: null, place: '全文', text: '请按体检结果改正后再报' }];
    granted(
      await admin.call('submissions.decide', { submission: first?.id ?? '', decision: '退回', remarks }),
    );
    expect(granted(await desk.call('submissions.open', { submission: first?.id ?? '' })).remarks).toEqual(
      remarks,
    );
    const second = (await handIn(desk, { year: YEAR, filename: '改正.pdf', bytes: other })) ?? '';
    await checked(second);
    const decide = (decision: '退回' | '通过' | '已公开', submission = second) =>
      admin.call('submissions.decide', { submission, decision });
    expect(await decide('通过', first?.id)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await decide('已公开')).toMatchObject({
      ok: false,
      error: { message: '现在不能定为“已公开”：先要通过' },
    });
    granted(await decide('通过'));
    granted(await decide('已公开'));
    expect(await decide('退回')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const counts = granted(await admin.call('roster.counts', { year: YEAR }));
    expect(counts).toMatchObject({ 未交: 2, 已公开: 1, 有错误: 0 });
  });

  it('documents are found by their words', async () => {
    const found = granted(await admin.call('submissions.search', { year: YEAR, query: '三公 公务接待' }));
    expect(found.total).toBe(1);
    expect(found.found[0]?.words).toContain('三公');
    expect(granted(await admin.call('submissions.search', { year: YEAR, query: '没有这句话' })).total).toBe(
      0,
    );
  });

  it('every act is logged in a chain that reveals changes', async () => {
    const { acts } = granted(await admin.call('acts.list', { limit: 200 }));
    for (const act of ['登录', '导入名单', '上报', '已检查', '退回', '通过', '已公开'])
      expect(acts.map((each) => each.act)).toContain(act);
    expect(granted(await admin.call('acts.verify', {}))).toEqual({ entries: acts.length, broken: null });
  });

  it('nobody gets in without a session, from another site, or after eight failures', async () => {
    expect((await post(`${address}api/me.read`, {})).status).toBe(401);
    expect((await post(`${address}api/me.read`, {}, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect(
      (await post(`${address}api/me.read`, {}, { ...admin.headers, origin: 'https://elsewhere.example' }))
        .status,
    ).toBe(403);
    for (let tries = 0; tries < 8; tries++)
      expect(await logIn(address, 'nobody', 'wrong')).toMatchObject({ ok: false, error: { code: 'input' } });
    expect(await logIn(address, 'nobody', 'wrong')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
