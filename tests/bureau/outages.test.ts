// With the database stopped, its connections broken, or its disk full: one clear sentence, and work continues by
// itself.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, startWorkers } from '#main/bureau/bureau';
import { MOST_CONNECTIONS } from '#main/bureau/database/connect';
import { writeHandover } from '#main/exports/make/handover';
import { findPack } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { known } from '../imports/layouts/random.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type Client, granted, handIn, logIn } from './client.ts';
import { POSTGRES_BIN, type Postgres, startPostgres } from './postgres.ts';
import { startProcess } from './service.ts';

const YEAR = 2024;
const MINUTES = 3 * 60_000;
/** A file larger than the space left on the full disk. */
const LARGE = 4_000_000;
const DISK = '64m';
const isRoot = process.getuid?.() === 0;

describe.skipIf(POSTGRES_BIN === null)('a bureau with a failing database', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, MINUTES);
  afterAll(() => postgres?.stop(), MINUTES);

  it('a stopped database is reported, and work continues by itself after its start', {
    timeout: MINUTES,
  }, async () => {
    const { admin, unit, close } = await bureau(await postgres.database());
    postgres.kill();
    const refused = await admin.call('roster.counts', { year: YEAR });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'storage', message: '数据库暂时连不上，这次操作没有保存，请稍后重试' },
    });
    await postgres.start();
    await until(async () => (await admin.call('roster.counts', { year: YEAR })).ok);
    await checked(admin, await given(admin, unit, await handover('甲局')));
    await close();
  });

  it.each([['worker'], []])(
    'a start during which the database stops ends with a sentence: %s',
    {
      timeout: MINUTES,
    },
    async (...role) => {
      const database = await postgres.database();
      for (let connections = 0; connections < 4; connections++) {
        const stopping = await stopsAfter(database, connections);
        const start = startProcess(...role, '--database', stopping.address, '--port', '0', '--workers', '1');
        await expect(start).rejects.toThrow('数据库暂时连不上，这次操作没有保存，请稍后重试');
        stopping.close();
      }
    },
  );

  it('a start at a taken address ends with a sentence', { timeout: MINUTES }, async () => {
    const database = await postgres.database();
    const taken = await stopsAfter(database, 0);
    const { port } = new URL(taken.address);
    await expect(startProcess('--database', database, '--port', port)).rejects.toThrow(
      `地址 127.0.0.1:${port} 用不了`,
    );
    taken.close();
  });

  it('broken connections lose nothing that was acknowledged', { timeout: MINUTES }, async () => {
    const database = await postgres.database();
    const { admin, unit, close } = await bureau(database);
    const other = new pg.Client({ connectionString: database });
    await other.connect();
    const bytes = await handover('甲局');
    const cut = () =>
      other.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    await handIn(admin, { year: YEAR, unit, filename: '甲.jsgk', bytes }, { part: 500, stopAfter: 2 });
    await cut();
    const submission = await until(() => given(admin, unit, bytes).catch(() => null));
    await cut();
    await checked(admin, submission);
    await other.end();
    await close();
  });

  it('a request whose turn does not come is told that the bureau is busy, and the others end', {
    timeout: MINUTES,
  }, async () => {
    const database = await postgres.database();
    const { admin, close } = await bureau(database);
    const other = new pg.Client({ connectionString: database });
    await other.connect();
    await other.query('BEGIN');
    await other.query('LOCK TABLE juesuan.unit');
    const waiting = Array.from({ length: MOST_CONNECTIONS }, () => admin.call('units.list', {}));
    await until(async () => {
      const { rows } = await other.query('SELECT FROM pg_locks WHERE NOT granted');
      return rows.length === MOST_CONNECTIONS;
    });
    expect(await admin.call('roster.counts', { year: YEAR })).toMatchObject({
      ok: false,
      error: { code: 'storage', message: '同时办事的人太多，没有轮到这次操作，没有保存，请稍后重试' },
    });
    await other.query('COMMIT');
    for (const each of await Promise.all(waiting)) expect(granted(each).units).toHaveLength(1);
    await other.end();
    await close();
  });

  it.skipIf(!isRoot)(
    'a full disk is reported, and the file is accepted once there is space',
    { timeout: MINUTES },
    async () => {
      const disk = tempFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=777`, 'tmpfs', disk]);
      try {
        const { admin, unit, close } = await bureau(await onDisk(await postgres.database(), disk));
        const filler = join(disk, 'filler');
        fill(filler);
        const bytes = Buffer.alloc(LARGE, 'a');
        const refused = await given(admin, unit, bytes).then(
          () => '',
          (error: Error) => error.message,
        );
        expect(refused).toBe('数据库的磁盘已满，这次操作没有保存，请联系管理员清理后重试');
        rmSync(filler);
        expect(await until(() => given(admin, unit, bytes).catch(() => null))).toMatch(/^[0-9a-f-]{36}$/);
        await close();
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
});

/** A service with one worker and one unit. */
/** The same database at another address, which stops for good when more connections are asked for. */
async function stopsAfter(database: string, connections: number) {
  const { hostname, port, pathname, username } = new URL(database);
  const open: Socket[] = [];
  let left = connections;
  const server = createServer((from) => {
    const to = connect(Number(port), hostname);
    open.push(from, to);
    for (const socket of [from, to]) socket.on('error', () => undefined);
    from.pipe(to).pipe(from);
    if (left-- > 0) return;
    server.close();
    for (const socket of open) socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `postgres://${username}@127.0.0.1:${own}${pathname}`,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

async function bureau(database: string) {
  const log = () => undefined;
  const service = granted(
    await startService({
      database,
      log,
      assets: 'out/renderer',
      host: '',
      port: 0,
      certificate: null,
      backups: null,
    }),
  );
  const workers = granted(await startWorkers({ database, log, workers: 1 }));
  const admin = granted(await logIn(service.address, 'admin', service.firstPassword ?? ''));
  granted(await admin.call('roster.take', { year: YEAR, units: [{ name: '甲局' }] }));
  const [unit] = granted(await admin.call('units.list', {})).units;
  return {
    admin,
    unit: unit?.id ?? '',
    close: async () => {
      await workers.close();
      await service.close();
    },
  };
}

async function given(admin: Client, unit: string, bytes: Uint8Array): Promise<string | null> {
  return handIn(admin, { year: YEAR, unit, filename: '甲.jsgk', bytes });
}

async function checked(admin: Client, submission: string | null): Promise<void> {
  await until(async () => {
    const opened = await admin.call('submissions.open', { submission: submission ?? '' });
    return opened.ok && opened.value.check === '已检查';
  });
}

async function handover(name: string): Promise<Uint8Array> {
  const pack = known(findPack('national-2024'));
  return writeHandover(createReport({ id: name, 部门: name, 年度: YEAR, 单位: '万元', pack }));
}

/** Another database of the same server, whose files are on a small disk. */
async function onDisk(database: string, disk: string): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const folder = join(disk, 'space');
  execFileSync('install', ['-d', '-o', 'postgres', folder]);
  await client.query(`CREATE TABLESPACE small LOCATION '${folder}'`);
  await client.query('CREATE DATABASE small TABLESPACE small');
  await client.end();
  return database.replace(/[^/]*$/, 'small');
}

/** Fills the disk to the last block. */
function fill(file: string): void {
  const block = Buffer.alloc(65_536);
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

/** Retries until there is a result: a value, or true. */
async function until<T>(ask: () => Promise<T | null | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await new Promise((again) => setTimeout(again, 200));
  }
}
