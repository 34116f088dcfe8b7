import { workApart } from '#main/apart/work-apart';
import { readPackedApart } from '#main/imports/apart/read-apart';
import type { Result } from '#shared/result';
import { success } from '#shared/result';
import { backupsIn, dump } from './backups/dump.ts';
import { checkSubmission, noteStart } from './checking/check-submission.ts';
import { type CheckJob, openQueue, type Queue } from './checking/queue.ts';
import { asService, connect, OutdatedError, type Pool, type Rows } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { openEvents } from './http/events.ts';
import { type Certificate, serve } from './http/serve.ts';
import { addPerson } from './people/people.ts';
import { newSecret } from './people/secrets.ts';
import { type Running, startInSteps } from './start-in-steps.ts';

export interface BureauOptions {
  /** The database's address, `postgres://…`. */
  readonly database: string;
  readonly log: (error: unknown) => void;
}

/** The first administrator's login, in an empty database. */
const FIRST_LOGIN = 'admin';

/** Starts the service: page and methods. Workers run with it, on this or other machines. */
export async function startService(
  of: BureauOptions & {
    readonly assets: string;
    readonly host: string;
    readonly port: number;
    readonly certificate: Certificate | null;
    /** Folder of the nightly backups; `null`: backups are made elsewhere. */
    readonly backups: string | null;
  },
): Promise<Result<Running & { readonly address: string; readonly firstPassword: string | null }>> {
  return startInSteps(of.log, async (opened) => {
    const pool = await openDatabase(of, opened);
    if (!pool.ok) return pool;
    const queue = await openQueue(of.database, of.log);
    opened.push(queue);
    if (of.backups !== null) await backUpNightly(pool.value, queue, of, of.backups);
    const events = openEvents(of.database, of.log);
    opened.push(events);
    const firstPassword = await addFirstPerson(pool.value);
    const services = { pool: pool.value, queue, readGiven: readPackedApart(), apart: workApart() };
    const served = await serve({ services, events, ...of }, of);
    if (!served.ok) return served;
    opened.push(served.value);
    return success({ address: served.value.address, firstPassword });
  });
}

/** Adds the administrator of an empty database; returns the password to tell, or `null` if there are people. */
function addFirstPerson(pool: Pool): Promise<string | null> {
  return asService(pool, async (rows) => {
    await rows.all('SELECT pg_advisory_xact_lock(7410, 2)');
    if ((await rows.one('SELECT 1 FROM juesuan.person LIMIT 1')) !== null) return null;
    const password = newSecret().slice(0, 20);
    const first = {
      login: FIRST_LOGIN,
      name: '管理员',
      role: '管理员',
      unit: null,
      groups: [],
      password,
    } as const;
    await addPerson(rows, { name: '安装' }, { ...first, groups: [] });
    return password;
  });
}

/** Connects and migrates; the pool is added to `opened` first. */
async function openDatabase({ database, log }: BureauOptions, opened: Running[]): Promise<Result<Pool>> {
  const pool = connect(database, log);
  opened.push({ close: () => pool.end() });
  const migrated = await migrate(pool);
  return migrated.ok ? success(pool) : migrated;
}

async function backUpNightly(
  pool: Pool,
  queue: Queue,
  { database, log }: BureauOptions,
  folder: string,
): Promise<void> {
  const run = async () => {
    const made = await dump(database, folder, new Date());
    if (!made.ok) log(new Error(made.error.message));
    const [act, detail] = made.ok ? ['备份', made.value] : ['备份失败', made.error.message];
    await asService(pool, (rows) => rows.all('SELECT juesuan.note($1, $2, $3)', ['夜间备份', act, detail]));
  };
  await queue.nightly(run, backupsIn(folder).length === 0);
}

/** Starts workers: each checks one submission at a time, on this machine, from the shared queue. */
export async function startWorkers(
  of: BureauOptions & { readonly workers: number },
): Promise<Result<Running>> {
  return startInSteps(of.log, async (opened) => {
    const pool = await openDatabase(of, opened);
    if (!pool.ok) return pool;
    const queue = await openQueue(of.database, of.log);
    opened.push(queue);
    await queue.work(checkerOf(pool.value, queue, of.workers), of.workers);
    return success({});
  });
}

/** Checks a job with one of as many readers as there are workers. */
function checkerOf(pool: Pool, queue: Queue, workers: number): (rows: Rows, job: CheckJob) => Promise<void> {
  const idle = Array.from({ length: workers }, () => ({
    readGiven: readPackedApart(),
    apart: workApart(),
  }));
  return async (rows, job) => {
    const examining = idle.pop() ?? { readGiven: readPackedApart(), apart: workApart() };
    try {
      await asService(pool, (own) => noteStart(own, job));
      await checkSubmission(examining, rows, job);
    } catch (error) {
      // a newer program's worker takes the job: this one takes no more
      if (error instanceof OutdatedError) void queue.close();
      throw error;
    } finally {
      idle.push(examining);
    }
  };
}
