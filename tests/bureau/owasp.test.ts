// OWASP's usual list against the running service, as claimed in docs/security.md.
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '#main/bureau/bureau';
import { type BureauMethod, methods } from '#shared/bureau/methods';
import { ROOT } from '../support/root.ts';
import { type Client, clientOf, granted, logIn, post } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';

const MINUTE = 60_000;
const PASSWORD = 'long enough 123';
const ATTACKS = [
  `'; DROP SCHEMA juesuan CASCADE; --`,
  `' OR '1'='1`,
  `$1; SELECT pg_sleep(30)`,
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%_\\',
];

describe.skipIf(POSTGRES_BIN === null)('the bureau and OWASP’s usual list', () => {
  let postgres: Postgres;
  let pool: pg.Pool;
  let address: string;
  let admin: Client;
  let unit = '';
  let close: () => Promise<void> = async () => undefined;
  const logged: unknown[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    const database = await postgres.database();
    pool = new pg.Pool({ connectionString: database });
    const service = granted(
      await startService({
        database,
        log: (error) => logged.push(error),
        assets: 'out/renderer',
        host: '',
        port: 0,
        certificate: null,
        backups: null,
      }),
    );
    ({ address, close } = service);
    admin = granted(await logIn(address, 'admin', service.firstPassword ?? ''));
    granted(await admin.call('roster.take', { year: 2024, units: [{ name: '甲局' }] }));
    unit = granted(await admin.call('units.list', {})).units[0]?.id ?? '';
  }, MINUTE);
  afterAll(async () => {
    await pool?.end();
    await close();
    postgres?.stop();
  }, MINUTE);

  async function add(login: string): Promise<string> {
    const person = { login, name: login, role: '审计' as const, password: PASSWORD };
    return granted(await admin.call('people.add', person)).person;
  }

  it.each(Object.keys(methods) as BureauMethod[])('%s treats words of attack as text', async (method) => {
    if (method === 'me.password') return;
    for (const attack of ATTACKS) {
      const answer = await post(`${address}api/${method}`, attacked(method, attack), admin.headers);
      expect(answer.status).toBe(200);
      expect(await answer.json()).not.toMatchObject({ error: { code: 'internal' } });
    }
    expect(logged).toEqual([]);
  });

  /** An otherwise valid input with the attack wherever a text is allowed. */
  function attacked(method: BureauMethod, attack: string): Record<string, unknown> {
    const all: Record<string, unknown> = {
      year: 2024,
      unit,
      parent: unit,
      person: unit,
      submission: unit,
      upload: unit,
      decision: '退回',
      remarks: [{ finding: attack, place: attack, text: attack }],
      query: attack,
      search: attack,
      filename: attack,
      login: attack,
      name: attack,
      role: '审计',
      password: attack.padEnd(20),
      groups: [attack],
      units: [{ name: attack, parent: attack, group: attack }],
      base64: 'AAAA',
      offset: 0,
      size: 3,
      sha256: 'a'.repeat(64),
    };
    const wanted = Object.keys(methods[method].input.shape);
    return Object.fromEntries(Object.entries(all).filter(([key]) => wanted.includes(key)));
  }

  it('a search treats pattern characters literally', async () => {
    const { lines } = granted(await admin.call('roster.list', { year: 2024, search: '_局' }));
    expect(lines).toEqual([]);
    expect(granted(await admin.call('units.list', { search: '%%' })).units).toEqual([]);
  });

  it('passwords are stored with argon2id, and sessions and tokens only as digests', async () => {
    await add('digest');
    const session = granted(await logIn(address, 'digest', PASSWORD)).headers.cookie ?? '';
    const { token } = granted(await admin.call('tokens.make', { unit }));
    const { rows } = await pool.query(
      `SELECT (SELECT json_agg(p) FROM juesuan.person p) AS people, (SELECT json_agg(s) FROM juesuan.session s) AS sessions,
        (SELECT json_agg(t) FROM juesuan.token t) AS tokens, (SELECT json_agg(a) FROM juesuan.act a) AS acts`,
    );
    const stored = JSON.stringify(rows);
    for (const secret of [PASSWORD, token, session.split('=')[1] ?? ''])
      expect(stored.includes(secret)).toBe(false);
  });

  it('sessions end when a person leaves, changes the password or is disabled', async () => {
    const id = await add('leaver');
    const enter = async () => granted(await logIn(address, 'leaver', PASSWORD));
    const isIn = async ({ headers }: Client) =>
      (await post(`${address}api/me.read`, {}, headers)).status === 200;
    const first = await enter();
    expect(await isIn(first)).toBe(true);
    await post(`${address}logout`, {}, first.headers);
    expect(await isIn(first)).toBe(false);
    const second = await enter();
    const third = await enter();
    granted(await third.call('me.password', { old: PASSWORD, password: PASSWORD }));
    expect(await isIn(second)).toBe(false);
    const last = await enter();
    granted(await admin.call('people.disable', { person: id }));
    expect(await isIn(last)).toBe(false);
    expect(await logIn(address, 'leaver', PASSWORD)).toMatchObject({ ok: false });
  });

  it('headers confine the page, and no script and no other site can use its cookie', async () => {
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect(page.headers.get('x-powered-by')).toBeNull();
    await add('cookie');
    const entered = await post(`${address}login`, { login: 'cookie', password: PASSWORD });
    expect(entered.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\//);
  });

  it('requests from other sites, other body types, oversized bodies and paths outside are refused', async () => {
    const { headers } = admin;
    const from = (more: Record<string, string>) => post(`${address}api/me.read`, {}, { ...headers, ...more });
    expect((await from({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'content-type': 'text/plain' })).status).toBe(415);
    for (const path of [
      '..%2f..%2fpackage.json',
      '%2e%2e/package.json',
      'screens/bureau/../../../package.json',
    ])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
    const unknown = await post(`${address}api/__proto__`, {}, headers);
    expect(await unknown.json()).toMatchObject({ ok: false, error: { code: 'input' } });
    expect([415, 'reset']).toContain(await tooLarge());
  });

  /** Refused before it is complete: the client sees the response, or the end of the connection. */
  function tooLarge(): Promise<number | 'reset' | undefined> {
    return new Promise((resolve) => {
      const headers = { ...admin.headers, 'content-type': 'application/json' };
      const sent = request(`${address}api/roster.read`, { method: 'POST', headers, agent: false });
      sent.on('response', ({ statusCode }) => resolve(statusCode));
      sent.on('error', () => resolve('reset'));
      sent.end(JSON.stringify({ filename: 'x', base64: 'A'.repeat(5_000_000) }));
    });
  }

  it('a desktop’s token cannot do what a session may not do', async () => {
    const { token } = granted(await admin.call('tokens.make', { unit }));
    const desk = clientOf(address, { authorization: `Bearer ${token}` });
    expect(await desk.call('people.list', {})).toMatchObject({ ok: false });
    granted(await admin.call('tokens.revoke', { unit }));
    expect((await post(`${address}api/me.read`, {}, desk.headers)).status).toBe(401);
  });

  it('the page requests no other address', () => {
    const folder = join(ROOT, 'main/bureau');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const name of files)
      expect(`${name}: ${readFileSync(join(folder, name), 'utf8')}`).not.toMatch(
        /\bfetch\(|https?\.(get|request)\(|\bconnect\(\{/,
      );
  });
});
