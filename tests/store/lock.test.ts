import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { acquireLock, type Lock } from '#main/store/opening/lock';
import { openDatabase } from '#main/store/opening/open';
import { tempFolder } from '../support/temp-folder.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

function newFile(): string {
  return join(tempFolder(), 'a.db');
}

/** The lock file of a computer whose last sign of life was that long ago by the file server's clock. */
function leaveLock(file: string, host: string, agoMs: number): void {
  writeFileSync(`${file}.lock`, JSON.stringify({ host, pid: 1 }));
  const seen = new Date(Date.now() - agoMs);
  utimesSync(`${file}.lock`, seen, seen);
}

/** Sets this computer's clock, which does not affect the disk's timestamps. */
function setClock(offMs: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

function acquired(file: string): Lock {
  const lock = acquireLock(file);
  if (!lock.ok) throw new Error(lock.error.message);
  return lock.value;
}

describe('the lock of another computer', () => {
  it.each([-5 * HOUR, -3 * 60 * SECOND, 0, 3 * 60 * SECOND, 5 * HOUR])(
    'another computer’s lock is valid while that one is alive, even if this clock is off by %d ms',
    (offMs) => {
      const file = newFile();
      leaveLock(file, '财务室', 40 * SECOND);
      setClock(offMs);
      expect(acquireLock(file)).toMatchObject({ ok: false, error: { message: /另一台电脑“财务室”/ } });
      expect(readFileSync(`${file}.lock`, 'utf8')).toContain('财务室');
    },
  );

  it.each([-5 * HOUR, 0, 5 * HOUR])(
    'another computer’s lock expires when that one is silent, even if this clock is off by %d ms',
    (offMs) => {
      const file = newFile();
      leaveLock(file, '财务室', 3 * 60 * SECOND);
      setClock(offMs);
      const lock = acquired(file);
      expect(lock.leftBehind).toBe(true);
      lock.release();
      expect(existsSync(`${file}.lock`)).toBe(false);
    },
  );
});

describe('the lock of this computer', () => {
  it('this computer’s lock is reported to a second program at once', () => {
    const file = newFile();
    const first = openDatabase(file, new Date());
    const begun = performance.now();
    expect(openDatabase(file, new Date())).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: /正由另一个程序使用/ },
    });
    expect(performance.now() - begun).toBeLessThan(1000);
    if (first.ok) first.value.close();
  });

  it('this computer’s lock is taken over at once, because SQLite decides there', () => {
    const file = newFile();
    leaveLock(file, hostname(), 0);
    expect(acquired(file).leftBehind).toBe(true);
  });

  it('the lock’s sign of life resumes after the folder was gone for a while', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { file, folder, aside } = removableFolder();
    const lock = acquired(file);
    renameSync(folder, aside);
    vi.advanceTimersByTime(65 * SECOND);
    renameSync(aside, folder);
    utimesSync(`${file}.lock`, 0, 0);
    vi.advanceTimersByTime(30 * SECOND);
    expect(statSync(`${file}.lock`).mtimeMs).toBeGreaterThan(0);
    lock.release();
  });

  it('the lock is released without error if the folder became something else', () => {
    const { file, folder, aside } = removableFolder();
    const lock = acquired(file);
    renameSync(folder, aside);
    writeFileSync(folder, '');
    expect(() => lock.release()).not.toThrow();
  });
});

function removableFolder() {
  const drive = tempFolder();
  const folder = join(drive, 'mounted');
  mkdirSync(folder);
  return { folder, aside: join(drive, 'aside'), file: join(folder, 'a.db') };
}
