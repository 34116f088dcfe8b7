import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A new empty folder, removed after the running test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
  onTestFinished(() => remove(folder));
  return folder;
}

/** Like `tempFolder`, for all tests of a file. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
  afterAll(() => remove(folder));
  return folder;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
