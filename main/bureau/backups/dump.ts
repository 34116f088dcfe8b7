import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, success } from '#shared/result';
import { runTool } from './tools.ts';

const NAME = /^财政局-\d{8}-\d{6}\.dump$/;
/** Thirty nights. */
const KEPT = 30;

/**
 * Backs up the whole database into a folder with `pg_dump`, verifies that it can be read, and deletes the oldest
 * of more than thirty. An unfinished file never has a backup's name.
 */
export async function dump(database: string, folder: string, now: Date): Promise<Result<string>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameAt(now));
  const unfinished = `${file}.tmp`;
  const dumped = await runTool('pg_dump', database, ['--format=custom', '--file', unfinished]);
  const listed = dumped.ok ? await runTool('pg_restore', null, ['--list', unfinished]) : dumped;
  if (!listed.ok) {
    rmSync(unfinished, { force: true });
    return listed;
  }
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
  for (const old of backupsIn(folder).slice(0, -KEPT)) rmSync(join(folder, old), { force: true });
  return success(file);
}

/** The names of the backups in a folder, oldest first. */
export function backupsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
  } catch {
    return [];
  }
}

function nameAt(now: Date): string {
  const digits = [
    now.getFullYear(),
    now.getMonth() + 1,
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  ].map((each) => String(each).padStart(2, '0'));
  return `财政局-${digits.slice(0, 3).join('')}-${digits.slice(3).join('')}.dump`;
}
