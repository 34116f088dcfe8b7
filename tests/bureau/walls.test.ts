// No unit reaches another's data: by no method, and not in SQL as the role used for requests.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '#main/bureau/bureau';
import { type BureauMethod, methods } from '#shared/bureau/methods';
import { ROLES, type Role } from '#shared/bureau/roles';
import { type Client, clientOf, granted, handIn, logIn, post } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const YEAR = 2024;
const SECRET = '只有甲知道的话';
const MINUTE = 60_000;

describe.skipIf(POSTGRES_BIN === null)('the walls of the bureau', () => {
  let postgres: Postgres;
  let pool: pg.Pool;
  let address: string;
  let admin: Client;
  const people = new Map<Role, Client>();
  const ids = new Map<string, string>();
  let submission = '';
  let close: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    postgres = await startPostgres();
    const database = await postgres.database();
    pool = new pg.Pool({ connectionString: database });
    const service = granted(
      await startService({
        database,
        log: console.error,
        assets: 'out/renderer',
        host: '',
        port: 0,
        certificate: null,
        backups: null,
      }),
    );
    ({ address, close } = service);
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    granted(
      await admin.call('roster.take', {
        year: YEAR,
        units: [
          { name: '甲', group: '一科' },
          { name: '乙', group: '二科' },
        ],
      }),
    );
    for (const { id, name } of granted(await admin.call('units.list', {})).units) ids.set(name, id);
    const password = 'long enough 123';
    for (const role of ROLES) {
      const groups = role === '经办' ? ['二科'] : [];
      const unit = role === '单位' ? (ids.get('乙') ?? null) : null;
      granted(await admin.call('people.add', { login: role, name: role, role, groups, unit, password }));
      people.set(role, granted(await logIn(address, role, password)));
    }
    const { token } = granted(await admin.call('tokens.make', { unit: ids.get('甲') ?? '' }));
    const desk = clientOf(address, { authorization: `Bearer ${token}` });
    submission =
      (await handIn(desk, { year: YEAR, filename: `${SECRET}.txt`, bytes: Buffer.from(SECRET) })) ?? '';
  }, MINUTE);
  afterAll(async () => {
    await pool?.end();
    await close();
    postgres?.stop();
  }, MINUTE);

  /** An input with 甲's ids wherever one fits. */
  function aimed(method: BureauMethod): Record<string, unknown> {
    const unit = ids.get('甲');
    const all: Record<string, unknown> = {
      year: YEAR,
      unit,
      parent: unit,
      submission,
      upload: submission,
      person: unit,
      decision: '退回',
      query: SECRET,
      search: '',
      offset: 0,
      base64: 'AAAA',
      filename: 'x',
      size: 3,
      sha256: 'a'.repeat(64),
      units: [{ name: '甲', group: '二科' }],
      login: 'somebody',
      name: 'x',
      role: '管理员',
      old: 'x',
      password: 'long enough 123',
    };
    const wanted = Object.keys(methods[method].input.shape);
    return Object.fromEntries(Object.entries(all).filter(([key]) => wanted.includes(key)));
  }

  it.each(Object.keys(methods) as BureauMethod[])(
    '%s reveals nothing of 甲 to another unit or its officer',
    async (method) => {
      for (const role of ['单位', '经办'] as const) {
        const answer = await post(`${address}api/${method}`, aimed(method), people.get(role)?.headers);
        const text = await answer.text();
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(ids.get('甲'));
        expect(text).not.toContain('"甲"');
      }
    },
  );

  it.each(Object.keys(methods) as BureauMethod[])(
    '%s is refused to every role not listed for it',
    async (method) => {
      for (const [role, client] of people) {
        if ((methods[method].roles as readonly Role[]).includes(role)) continue;
        const answer = await post(`${address}api/${method}`, aimed(method), client.headers);
        expect(await answer.json()).toMatchObject({ ok: false, error: { message: `“${role}”不能做这件事` } });
      }
    },
  );

  it('the auditor has no method that changes others’ data', async () => {
    const before = await counts();
    for (const method of Object.keys(methods)) {
      if (method === 'me.password') continue;
      await post(`${address}api/${method}`, aimed(method as BureauMethod), people.get('审计')?.headers);
    }
    expect(await counts()).toEqual(before);
  });

  async function counts(): Promise<unknown> {
    const { rows } = await pool.query(
      `SELECT (SELECT count(*) FROM juesuan.unit) u, (SELECT count(*) FROM juesuan.submission) s,
        (SELECT count(*) FROM juesuan.decision) d, (SELECT count(*) FROM juesuan.person) p`,
    );
    return rows;
  }

  it('in SQL as 乙, no table shows a row of 甲 and none can be written', async () => {
    const { rows: tables } = await pool.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'juesuan' AND c.relkind IN ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const seen = await as乙(`SELECT t::text AS row FROM juesuan.${name} t`);
      expect(`${name}: ${seen}`).not.toContain(ids.get('甲') ?? '');
      expect(`${name}: ${seen}`).not.toContain(SECRET);
    }
    const unit = ids.get('甲');
    for (const statement of [
      `INSERT INTO juesuan.submission (year, unit, version, filename, size, sha256, "by") VALUES (${YEAR}, '${unit}', 9, 'x', 1, 'x', 'x')`,
      `INSERT INTO juesuan.decision (year, submission, unit, decision, remarks, "by") VALUES (${YEAR}, '${submission}', '${ids.get('乙')}', '通过', '[]', 'x')`,
      `UPDATE juesuan.person SET role = '管理员'`,
      `DELETE FROM juesuan.submission`,
      `DELETE FROM juesuan.act`,
    ])
      expect(await as乙(statement)).toMatch(/^refused/);
  });

  async function as乙(statement: string): Promise<string> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE juesuan_app');
      await client.query(
        `SELECT set_config('juesuan.role', '单位', true), set_config('juesuan.unit', $1, true), set_config('juesuan.groups', '{}', true)`,
        [ids.get('乙')],
      );
      const { rows } = await client.query(statement);
      return JSON.stringify(rows);
    } catch (error) {
      return `refused ${(error as { code?: string }).code}`;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it('submissions and the log cannot be changed, even by the owner, and a forged entry is detected', async () => {
    await expect(pool.query(`UPDATE juesuan.submission SET filename = 'x'`)).rejects.toThrow('append-only');
    await expect(pool.query('DELETE FROM juesuan.submission_file')).rejects.toThrow('append-only');
    await expect(pool.query(`UPDATE juesuan.act SET who = 'x'`)).rejects.toThrow('append-only');
    await pool.query('ALTER TABLE juesuan.act DISABLE TRIGGER kept');
    await pool.query(`UPDATE juesuan.act SET who = '别人' WHERE seq = 3`);
    expect(granted(await admin.call('acts.verify', {})).broken).toBe(3);
  });
});
