import { spawn } from 'node:child_process';

/** Runs a program to its end; returns its exit code, or `null` if it could not run or took too long. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly limitMs?: number; readonly quiet?: boolean },
): Promise<number | null> {
  return new Promise((ended) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      stdio: options.quiet === true ? 'ignore' : 'inherit',
      ...(options.limitMs === undefined ? {} : { timeout: options.limitMs }),
    });
    child.once('error', () => ended(null));
    child.once('exit', (code) => ended(code));
  });
}
