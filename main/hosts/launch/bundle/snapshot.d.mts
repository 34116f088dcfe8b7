/** The commands with a snapshot. */
export const SNAPSHOTS: readonly string[];
/**
 * The program and arguments that start a command from its snapshot, in place of this process; `null` if it has none.
 * `snapshots` returns the files by command.
 */
export function snapshotStart(
  args: readonly string[],
  snapshots: () => Readonly<Record<string, string>>,
  from?: Pick<NodeJS.Process, 'execArgv' | 'env' | 'argv' | 'execPath'> & { readonly execve: unknown },
): readonly string[] | null;
