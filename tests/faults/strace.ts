import { execFileSync, spawn } from 'node:child_process';

/** The reason why system calls cannot be made to fail here; `null` if they can. */
export function straceMissing(): string | null {
  if (process.platform !== 'linux') return '需要 Linux';
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return '没有 strace，或不允许跟踪进程';
  }
}

export interface Run {
  readonly out: string;
  readonly err: string;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/**
 * Runs a program of the project in which the `nth` of the named system calls fails (`error=EIO`) or ends the
 * process (`signal=KILL`). All threads are followed.
 */
export function runWithFault(
  calls: string,
  fault: string,
  nth: number,
  args: readonly string[],
): Promise<Run> {
  const inject = `inject=${calls}:${fault}:when=${nth}${fault.startsWith('error') ? '+' : ''}`;
  const traced = [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${calls}`,
    '-e',
    inject,
    process.execPath,
    ...args,
  ];
  return new Promise((resolve) => {
    const child = spawn('strace', traced, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('close', (code, signal) => resolve({ out, err, signal, code }));
  });
}
