// An upgrade: an old database is migrated with its data, a newer one is left alone, and a program that is still
// running refuses once the database is newer.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import { prepareRole } from '#main/bureau/database/migrate';
import { MIGRATIONS } from '#main/bureau/database/migrations/index';
import { granted, handIn, logIn } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const YEAR = 2024;
const MINUTE = 60_000;
/** The units in an old database, with the latest check of those that have handed in. */
const UNITS = [
  { name: '甲局', group: '一科', check: '已检查', errors: 0, decision: null },
  { name: '乙局', group: '一科', check: '已检查', errors: 3, decision: null },
  { name: '丙局', group: '二科', check: '已检查', errors: 1, decision: '退回' },
  { name: '丁局', group: '二科', check: null, errors: null, decision: null },
] as const;

describe.skipIf(POSTGRES_BIN === null)('an upgrade of the bureau', () => {
  let postgres: Postgres;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, MINUTE);
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  afterAll(() => postgres?.stop(), MINUTE);

  function pool(database: string): pg.Pool {
    const rows = new pg.Pool({ connectionString: database });
    closing.push(() => rows.end());
    return rows;
  }

  async function start(database: string) {
    const at = { assets: 'out/renderer', host: '', port: 0, certificate: null, backups: null };
    return startService({ database, log: console.error, ...at });
  }

  async function served(database: string) {
    const service = granted(await start(database));
    closing.push(service.close);
    return service;
  }

  /** A database as the first release left it. */
  async function old(): Promise<string> {
    const database = await postgres.database();
    const rows = pool(database);
    await rows.query('CREATE TABLE public.juesuan_version (number int NOT NULL)');
    await rows.query('INSERT INTO public.juesuan_version VALUES (1)');
    await prepareRole({ all: async (text) => (await rows.query(text)).rows, one: async () => null });
    await rows.query(MIGRATIONS[0] ?? '');
    for (const { name, group, check, errors, decision } of UNITS) {
      await rows.query(
        `WITH made AS (INSERT INTO juesuan.unit (name, "group") VALUES ($1, $2) RETURNING id),
          listed AS (INSERT INTO juesuan.roster (year, unit) SELECT ${YEAR}, id FROM made)
          INSERT INTO juesuan.standing (year, unit, submission, version, "check", errors, decision)
            SELECT ${YEAR}, id, gen_random_uuid(), 1, $3, $4, $5 FROM made WHERE $3::text IS NOT NULL`,
        [name, group, check, errors, decision],
      );
    }
    return database;
  }

  it(
    'an old database is migrated once by two machines that start together, and nothing in it changes',
    async () => {
      const database = await old();
      const both = await Promise.all([served(database), served(database)]);
      const { rows } = await pool(database).query('SELECT number FROM public.juesuan_version');
      expect(rows).toEqual([{ number: MIGRATIONS.length }]);
      const passwords = both.flatMap(({ firstPassword }) => firstPassword ?? []);
      expect(passwords).toHaveLength(1);
      const [password = ''] = passwords;
      const admin = granted(await logIn(both[0].address, 'admin', password));
      const { lines } = granted(await admin.call('roster.list', { year: YEAR }));
      expect(lines.map(({ name, state }) => [name, state])).toEqual([
        ['甲局', '已交'],
        ['乙局', '有错误'],
        ['丙局', '退回'],
        ['丁局', '未交'],
      ]);
      expect(granted(await admin.call('roster.counts', { year: YEAR }))).toMatchObject({
        未交: 1,
        已交: 1,
        有错误: 1,
        退回: 1,
        通过: 0,
      });
    },
    MINUTE,
  );

  it(
    'a database of a newer program is refused, and nothing in it changes',
    async () => {
      const database = await postgres.database();
      await served(database);
      const rows = pool(database);
      await rows.query('UPDATE public.juesuan_version SET number = 99');
      const before = await rows.query('SELECT relname FROM pg_class ORDER BY 1');
      expect(await start(database)).toMatchObject({
        ok: false,
        error: { code: 'conflict', message: expect.stringContaining('更新版本') },
      });
      expect(await startWorkers({ database, log: console.error, workers: 1 })).toMatchObject({ ok: false });
      expect((await rows.query('SELECT relname FROM pg_class ORDER BY 1')).rows).toEqual(before.rows);
    },
    MINUTE,
  );

  it(
    'a program still running on a newer database stores nothing, and its work is done after the restart',
    async () => {
      const database = await postgres.database();
      const { address, firstPassword } = await served(database);
      const admin = granted(await logIn(address, 'admin', firstPassword ?? ''));
      granted(await admin.call('roster.take', { year: YEAR, units: [{ name: '甲局', group: '一科' }] }));
      const [unit] = granted(await admin.call('units.list', {})).units;
      const given = { year: YEAR, unit: unit?.id ?? '', filename: 'a.txt', bytes: Buffer.from('一份文件') };
      await handIn(admin, given);
      const rows = pool(database);
      const version = async (number: number) =>
        rows.query('UPDATE public.juesuan_version SET number = $1', [number]);
      await version(99);
      const refused = await admin.call('roster.take', {
        year: YEAR,
        units: [{ name: '乙局', group: '一科' }],
      });
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'conflict', message: expect.stringContaining('已经升级') },
      });
      const { rows: units } = await rows.query('SELECT name FROM juesuan.unit');
      expect(units).toEqual([{ name: '甲局' }]);
      await version(MIGRATIONS.length);
      closing.push(granted(await startWorkers({ database, log: console.error, workers: 1 })).close);
      const state = async () => granted(await admin.call('roster.list', { year: YEAR })).lines[0]?.state;
      await expect.poll(state, { timeout: MINUTE, interval: 300 }).toBe('有错误');
    },
    2 * MINUTE,
  );
});
