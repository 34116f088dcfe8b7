import { startupSnapshot } from 'node:v8';
import { runCommand } from '#main/hosts/cli/commands';

/**
 * The snapshot is taken when `warmUp` is done: what a first pass prepares stands in it. It must not ask for ids,
 * random bytes, the locale, the time zone or the environment, which would then be the same in every process. The
 * current folder, which Node and packages remember, is forgotten at the end.
 */
export function begin(warmUp: () => Promise<void>): void {
  startupSnapshot.setDeserializeMainFunction(async () => {
    process.exitCode = await runCommand(process.argv.slice(2));
  });
  warmUp().then(
    () => process.chdir('.'),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

/** Runs commands without their output. */
export async function quietly(...commands: readonly string[][]): Promise<void> {
  const { log, error } = console;
  Object.assign(console, { log: () => undefined, error: () => undefined });
  for (const each of commands) await runCommand(each);
  Object.assign(console, { log, error });
}
