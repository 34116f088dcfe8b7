import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { failure, type Result, success } from '#shared/result';

/** How long another computer's lock counts after its last sign of life. */
const STALE_AFTER_MS = 2 * 60_000;
const BEAT_MS = 30_000;

export interface Lock {
  /** The lock was left behind: the program that held it did not end in order. */
  readonly leftBehind: boolean;
  release(): void;
}

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Milliseconds since 1970, by the holder's clock. */
  readonly beat: number;
}

/**
 * Keeps a second computer from opening a database on a shared drive. On one computer SQLite's own lock decides, which
 * vanishes with a crash; across computers a lock file with a regular sign of life does, which goes stale by itself.
 */
export function acquireLock(file: string, now: number = Date.now()): Result<Lock> {
  const path = `${file}.lock`;
  const holder = readHolder(path);
  if (holder !== null && holder.host !== hostname() && Math.abs(now - holder.beat) < STALE_AFTER_MS) {
    return failure('storage', `数据文件正由另一台电脑“${holder.host}”使用，请等它退出后再打开`);
  }
  beat(path);
  const timer = setInterval(() => beat(path), BEAT_MS);
  timer.unref();
  return success({
    leftBehind: holder !== null,
    release: () => {
      clearInterval(timer);
      rmSync(path, { force: true });
    },
  });
}

function readHolder(path: string): Holder | null {
  try {
    const { host, pid, beat: last } = JSON.parse(readFileSync(path, 'utf8'));
    return { host: String(host), pid: Number(pid), beat: Number(last) };
  } catch {
    return null;
  }
}

function beat(path: string): void {
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.pid, beat: Date.now() }));
}
