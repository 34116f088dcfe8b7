import { PgBoss } from 'pg-boss';
import { type Rows, rowsOf } from '#main/bureau/database/connect';

const QUEUE = 'check';
const NIGHTLY = 'nightly';
/** Half past two: nobody hands in, and the machine is still on. */
const NIGHTLY_AT = '30 2 * * *';
const NIGHTLY_EXPIRES_SECONDS = 7200;
/** After this time without a heartbeat, a machine's job goes to another. */
const HEARTBEAT_SECONDS = 10;
const MOST_RETRIES = 50;
const POLLING_SECONDS = 0.5;
/** Reading a document has its own limits; this adds time for a busy machine. */
const EXPIRE_SECONDS = 300;

/** The job: the submission to check. */
export interface CheckJob {
  readonly year: number;
  readonly submission: string;
}

/** The queue of checks, in the same database, so that a job exists exactly if its submission does. */
export interface Queue {
  /** Adds a job in the transaction that stores the submission. */
  add(rows: Rows, job: CheckJob): Promise<void>;
  /** Works on jobs as they arrive; what `check` writes through `rows` is committed with the end of the job. */
  work(check: (rows: Rows, job: CheckJob) => Promise<void>, workers: number): Promise<void>;
  /** Runs something every night, once across all machines; `soon` also runs it at once. */
  nightly(run: () => Promise<void>, soon: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queue. */
export async function openQueue(url: string, log: (error: unknown) => void): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'juesuan',
    max: 6,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', log);
  const close = () => boss.stop({ graceful: true, timeout: 5000 });
  try {
    await boss.start();
    await boss.createQueue(QUEUE, {
      retryLimit: MOST_RETRIES,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
    });
  } catch (error) {
    await close().catch(log);
    throw error;
  }
  return {
    add: async (rows, job) => {
      // the queue's tables belong to the service
      await rows.all('RESET ROLE');
      await boss.send(QUEUE, job, {
        db: { executeSql: async (text, values) => ({ rows: [...(await rows.all<unknown>(text, values))] }) },
      });
    },
    work: async (check, workers) => {
      const options = { transactional: true, pollingIntervalSeconds: POLLING_SECONDS } as const;
      for (let worker = 0; worker < workers; worker++) {
        const id: string = await boss.work<CheckJob, void, typeof options>(
          QUEUE,
          options,
          async ([job], tx) => {
            if (job === undefined) return;
            await check(rowsOf({ query: (text, values) => tx.executeSql(text, values) }), job.data);
            // behind one job another may wait: only a worker that finds none waits for the next look
            boss.notifyWorker(id);
          },
        );
      }
    },
    nightly: async (run, soon) => {
      await boss.createQueue(NIGHTLY, { retryLimit: 2, expireInSeconds: NIGHTLY_EXPIRES_SECONDS });
      await boss.schedule(NIGHTLY, NIGHTLY_AT, null, { tz: 'Asia/Shanghai' });
      await boss.work(NIGHTLY, run);
      if (soon) await boss.send(NIGHTLY, null, { singletonKey: 'soon', singletonSeconds: 60 });
    },
    close,
  };
}
