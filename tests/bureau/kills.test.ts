// Many units hand in at once while the service, its workers and the database are killed: nothing is lost or
// duplicated.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHandover } from '#main/exports/make/handover';
import { findPack } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { known, random } from '../imports/layouts/random.ts';
import { clientOf, granted, handIn, logIn } from './client.ts';
import { type Postgres, SERVERS, startPostgres } from './postgres.ts';
import { kill, type Process, startProcess } from './service.ts';

const YEAR = 2024;
const UNITS = Number(process.env.UNITS ?? (process.env.FULL ? 3000 : 24));
const CLIENTS = Math.min(16, UNITS / 4);
const KILLS = Number(process.env.KILLS ?? (process.env.FULL ? 1000 : 6));
const MINUTES = (4 + KILLS / 5) * 60_000;
/** A process lives at most this long, from its start: some are killed before they have done anything. */
const LONGEST_LIFE_MS = 2000;
/** How often PostgreSQL itself is stopped and started in between. */
const STOPS = Math.ceil(KILLS / 200);

if (SERVERS.length === 0) it.skip('needs a PostgreSQL of the system', () => undefined);

describe.each(SERVERS)('a bureau that is killed repeatedly, on $server', ({ bin }) => {
  let postgres: Postgres;
  let database: string;
  let rows: pg.Pool;
  beforeAll(async () => {
    postgres = await startPostgres(bin);
    database = await postgres.database();
    rows = new pg.Pool({ connectionString: database });
    rows.on('error', () => undefined);
  }, 60_000);
  afterAll(async () => {
    await rows?.end();
    postgres?.stop();
  }, 60_000);

  it(
    'a killed bureau loses no file, stores none twice and checks each once',
    async () => {
      const port = 20_000 + (process.pid % 20_000);
      const startService = () =>
        startProcess('--database', database, '--port', String(port), '--workers', '0');
      const startWorker = () => startProcess('worker', '--database', database, '--workers', '1');
      const service = await startService();
      const address = `http://127.0.0.1:${port}/`;
      const password = /口令 (\S+?)（/.exec(service.said)?.[1] ?? '';
      const admin = granted(await logIn(address, 'admin', password));
      const names = Array.from({ length: UNITS }, (_, at) => `第${at + 1}单位`);
      granted(
        await admin.call('roster.take', {
          year: YEAR,
          units: names.map((name) => ({ name, group: '全部' })),
        }),
      );
      const { rows: units } = await rows.query<{ id: string; name: string }>(
        'SELECT id, name FROM juesuan.unit',
      );
      const files = new Map<string, Uint8Array>();
      for (const { id, name } of units) files.set(id, await handoverOf(name));

      let killed = 0;
      let begun = 0;
      /** Kills a process and starts it again until as many have been killed as were asked for; returns the last. */
      const killRepeatedly = async (first: Process, start: () => Promise<Process>) => {
        const chance = random('kills', first.child.pid ?? 0);
        for (let process = first; ; ) {
          if (begun === KILLS) return process;
          begun++;
          await sleep(chance.int(0, LONGEST_LIFE_MS));
          await kill(process);
          process = await again(start);
          killed++;
        }
      };
      const stopping = (async () => {
        for (let stop = 1; stop <= STOPS; stop++) {
          while (killed < (KILLS * stop) / (STOPS + 1)) await sleep(100);
          postgres.kill();
          await sleep(300);
          await postgres.start();
        }
      })();
      const killing = Promise.all([
        killRepeatedly(service, startService),
        killRepeatedly(await startWorker(), startWorker),
        killRepeatedly(await startWorker(), startWorker),
      ]);
      const waiting = units.map(({ id }) => id);
      await Promise.all(
        Array.from({ length: CLIENTS }, async () => {
          for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
            const unit = id;
            // as many hand in as there are kills: the last of both come together
            const handed = UNITS - waiting.length - CLIENTS;
            while (killed / KILLS < handed / UNITS) await sleep(100);
            const client = clientOf(address, admin.headers);
            const bytes = files.get(unit) ?? new Uint8Array();
            await again(() =>
              handIn(client, { year: YEAR, unit, filename: `${unit}.jsgk`, bytes }, { part: 2000 }),
            );
          }
        }),
      );
      await stopping;
      const last = await killing;
      await again(async () => {
        const { rows: left } = await rows.query<{ left: number }>(
          `SELECT (SELECT count(*) FROM juesuan.submission)::int - (SELECT count(*) FROM juesuan.checking)::int AS left`,
        );
        return left[0]?.left === 0 ? true : null;
      });
      await Promise.all(last.map(kill));

      const { rows: kept } = await rows.query<{
        unit: string;
        version: number;
        sha256: string;
        bytes: Buffer;
      }>(
        `SELECT s.unit, s.version, s.sha256, f.bytes FROM juesuan.submission s
          JOIN juesuan.submission_file f ON f.year = s.year AND f.submission = s.id`,
      );
      expect(kept).toHaveLength(UNITS);
      for (const { unit, version, sha256, bytes } of kept) {
        expect(version).toBe(1);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        expect(Buffer.from(files.get(unit) ?? []).equals(bytes)).toBe(true);
      }
      const { rows: acts } = await rows.query<{ act: string; count: number }>(
        `SELECT act, count(*)::int AS count FROM juesuan.act WHERE act IN ('上报', '已检查') GROUP BY act ORDER BY act`,
      );
      expect(acts).toEqual([
        { act: '上报', count: UNITS },
        { act: '已检查', count: UNITS },
      ]);
      const { rows: states } = await rows.query(`SELECT DISTINCT "check" FROM juesuan.standing`);
      expect(states).toEqual([{ check: '已检查' }]);
      const { rows: counted } = await rows.query(
        'SELECT state, sum(count)::int AS count FROM juesuan.state_count GROUP BY state HAVING sum(count) <> 0',
      );
      const { rows: oneByOne } = await rows.query(
        `SELECT juesuan.state_of("check", errors, decision) AS state, count(*)::int AS count
          FROM juesuan.standing GROUP BY 1`,
      );
      expect(counted).toEqual(oneByOne);
      const { rows: broken } = await rows.query('SELECT juesuan.first_broken_act() AS broken');
      expect(broken).toEqual([{ broken: null }]);
    },
    MINUTES,
  );
});

async function handoverOf(name: string): Promise<Uint8Array> {
  const pack = known(findPack('national-2024'));
  return writeHandover(createReport({ id: name, 部门: name, 年度: YEAR, 单位: '万元', pack }));
}

/** Retries until it succeeds, like a desktop whose bureau does not respond. */
async function again<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (;;) {
    try {
      const done = await attempt();
      if (done !== null) return done;
    } catch {
      // the service or its database is down and will come back
    }
    await sleep(150);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
