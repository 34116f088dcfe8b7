import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';

const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];

/** Why no second account can be taken here, for people; `null` where it can. */
export function otherAccountMissing(): string | null {
  if (process.getuid?.() !== 0) return '只有 root 能换到另一个账户';
  return spawnSync('setpriv', [...NOBODY, 'true']).status === 0 ? null : '没有 setpriv';
}

/** What another account of the PC gets of a file or folder: its bytes, or nothing. */
export function readAsOther(path: string): string {
  return spawnSync('setpriv', [...NOBODY, 'cat', path], { encoding: 'latin1' }).stdout;
}

/** The command lines of all processes, as every account sees them. */
export function commandLinesAsOther(): string {
  const list = 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "';
  return spawnSync('setpriv', [...NOBODY, 'sh', '-c', list], { encoding: 'latin1' }).stdout;
}

/** Lets everybody go as far as to a folder of the test, so that what lies in it must defend itself. */
export function letIn(folder: string): void {
  chmodSync(folder, 0o755);
  if (dirname(folder) !== '/tmp') chmodSync(dirname(folder), 0o755);
}
