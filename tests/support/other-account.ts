import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';

const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];

/** The reason why no second account is available here, for people; `null` if one is. */
export function otherAccountMissing(): string | null {
  if (process.getuid?.() !== 0) return '只有 root 能换到另一个账户';
  return spawnSync('setpriv', [...NOBODY, 'true']).status === 0 ? null : '没有 setpriv';
}

/** What another account of the PC can read of a file or folder: its bytes, or nothing. */
export function readAsOther(path: string): string {
  return spawnSync('setpriv', [...NOBODY, 'cat', path], { encoding: 'latin1' }).stdout;
}

/** The command lines of all processes, as visible to every account. */
export function commandLinesAsOther(): string {
  const list = 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "';
  return spawnSync('setpriv', [...NOBODY, 'sh', '-c', list], { encoding: 'latin1' }).stdout;
}

/** Gives everybody access up to a folder of the test, so that its content must protect itself. */
export function letIn(folder: string): void {
  chmodSync(folder, 0o755);
  if (dirname(folder) !== '/tmp') chmodSync(dirname(folder), 0o755);
}
