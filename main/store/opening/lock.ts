import { closeSync, lstatSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { openOwnFile } from '#main/store/file/private-files';
import { failure, type Result, success } from '#shared/result';

/** How long another computer's lock counts after its last sign of life. */
const STALE_AFTER_MS = 2 * 60_000;
const BEAT_MS = 30_000;

export interface Lock {
  /** The lock was left behind: the program that held it did not end in order. */
  readonly leftBehind: boolean;
  release(): void;
  /** Ends the signs of life and leaves the lock: the next start is to know that this one did not end in order. */
  abandon(): void;
}

/**
 * Keeps a second computer from opening a database on a shared drive. On one computer SQLite's own lock decides, which
 * vanishes with a crash; across computers a lock file with a regular sign of life does, which goes stale by itself.
 */
export function acquireLock(file: string): Result<Lock> {
  const path = `${file}.lock`;
  const holder = readHolder(path);
  if (holder !== null && holder !== hostname() && silenceOf(path) < STALE_AFTER_MS) {
    return failure('storage', `数据文件正由另一台电脑“${holder}”使用，请等它退出后再打开`);
  }
  beat(path);
  const timer = setInterval(() => passOver(() => beat(path)), BEAT_MS);
  timer.unref();
  return success({
    leftBehind: holder !== null,
    abandon: () => clearInterval(timer),
    release: () => {
      clearInterval(timer);
      passOver(() => rmSync(path, { force: true }));
    },
  });
}

/** The name of the computer that holds the lock; a link is no lock, whoever made it. */
function readHolder(path: string): string | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    return String(JSON.parse(readFileSync(path, 'utf8')).host);
  } catch {
    return null;
  }
}

/**
 * How long ago the lock file was written. Two computers' clocks may differ by hours, so a file written now is the
 * measure: both stamps are by the clock of the disk's own server.
 */
function silenceOf(path: string): number {
  const now = `${path}-${process.pid}.now`;
  try {
    beat(now);
    return Math.abs(statSync(now).mtimeMs - statSync(path).mtimeMs);
  } finally {
    rmSync(now, { force: true });
  }
}

function beat(path: string): void {
  const handle = openOwnFile(path);
  try {
    writeSync(handle, JSON.stringify({ host: hostname(), pid: process.pid }));
  } finally {
    closeSync(handle);
  }
}

/** Where the disk is full or gone, work goes on: the next sign of life tries again, and a lock goes stale by itself. */
function passOver(work: () => void): void {
  try {
    work();
  } catch {}
}
