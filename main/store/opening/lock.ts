import { closeSync, lstatSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { openOwnFile } from '#main/store/file/private-files';
import { failure, type Result, success } from '#shared/result';

/** How long another computer's lock is valid after its last sign of life. */
const STALE_AFTER_MS = 2 * 60_000;
const BEAT_MS = 30_000;

export interface Lock {
  /** Whether the lock was left behind by a program that did not shut down properly. */
  readonly leftBehind: boolean;
  release(): void;
  /**
   * Stops the signs of life and leaves the lock: the next start should know that this one did not shut down
   * properly.
   */
  abandon(): void;
}

/**
 * Prevents a second computer from opening a database on a shared drive. On one computer SQLite's own lock
 * suffices, which disappears in a crash; across computers a lock file with regular signs of life is used, which
 * expires by itself.
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

/** The name of the computer that holds the lock; a link never counts as a lock. */
function readHolder(path: string): string | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    return String(JSON.parse(readFileSync(path, 'utf8')).host);
  } catch {
    return null;
  }
}

/**
 * How long ago the lock file was written, in milliseconds. Clocks of two computers may differ by hours, so a file
 * written now is the reference: both times are from the disk's own server.
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

/**
 * If the disk is full or gone, work continues: the next sign of life tries again, and a lock expires by itself.
 */
function passOver(work: () => void): void {
  try {
    work();
  } catch {}
}
