// A backlog is worked off job after job; only a worker that finds none waits for the next look.
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue, type Queue } from '#main/bureau/checking/queue';
import { rowsOf } from '#main/bureau/database/connect';
import { type Postgres, SERVERS, startPostgres } from './postgres.ts';

const JOBS = 8;
/** Half of the time between two looks, in ms. */
const AT_ONCE_MS = 250;

describe.skipIf(SERVERS.length === 0).each(SERVERS)('the queue of checks on $server', ({ bin }) => {
  let postgres: Postgres;
  let rows: pg.Pool;
  let queue: Queue;
  beforeAll(async () => {
    postgres = await startPostgres(bin);
    const database = await postgres.database();
    rows = new pg.Pool({ connectionString: database });
    queue = await openQueue(database, console.error);
  }, 60_000);
  afterAll(async () => {
    await queue?.close();
    await rows?.end();
    postgres?.stop();
  }, 60_000);

  it('a job that waits behind another is begun at once, and each exactly once', async () => {
    for (let at = 0; at < JOBS; at++) await queue.add(rowsOf(rows), { year: 2024, submission: `${at}` });
    const begun: { readonly submission: string; readonly at: number }[] = [];
    const done = new EventTarget();
    const ended = once(done, 'end');
    await queue.work(async (_, { submission }) => {
      begun.push({ submission, at: performance.now() });
      if (begun.length === JOBS) done.dispatchEvent(new Event('end'));
    }, 1);
    await ended;
    expect(begun.map(({ submission }) => submission)).toEqual(
      Array.from({ length: JOBS }, (_, at) => `${at}`),
    );
    const waits = begun.slice(1).map(({ at }, before) => at - (begun[before]?.at ?? 0));
    expect(Math.min(...waits)).toBeLessThan(AT_ONCE_MS);
  });
});
