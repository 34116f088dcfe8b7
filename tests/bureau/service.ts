// The service and its workers as separate processes, as people start them.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/root.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: { readonly bureau: string };
};

export interface Process {
  readonly child: ChildProcess;
  /** The output of the service until it was ready. */
  readonly said: string;
}

/** Starts `npm run bureau` with arguments; settles when it is ready. Its own PostgreSQL refuses root. */
export function startProcess(...args: string[]): Promise<Process> {
  const [, ...script] = scripts.bureau.split(' ');
  const entry = [process.execPath, ...script, ...args];
  const asRoot = process.getuid?.() === 0 && args.includes('--data');
  const [command = '', ...rest] = asRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--', ...entry]
    : entry;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((ready, failed) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (/已就绪|已启动/.test(said)) ready({ child, said });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.once('exit', () => failed(new Error(said)));
  });
}

/** Kills a process, as a power cut would. */
export function kill(process: Process): Promise<void> {
  return endBy(process, 'SIGKILL');
}

/** Ends a process as its user does. */
export function end(process: Process): Promise<void> {
  return endBy(process, 'SIGTERM');
}

function endBy({ child }: Process, signal: NodeJS.Signals): Promise<void> {
  return new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.once('exit', () => ended());
    child.kill(signal);
  });
}
