/** Holds the bundles, each in a folder of its own. */
export const BUNDLES: string;
/** The file that names the current one. */
export const CURRENT: string;
/** The folder of the current bundle, or `null`. */
export function currentBundle(): string | null;
/** The snapshots of the current bundle that are as they were made, by command. */
export function currentSnapshots(): Readonly<Record<string, string>>;
/**
 * The file to import for an entry, by default the commands, and the folder of V8's compiled code for it: from the
 * bundle, or the source, without such a folder, if none can be built.
 */
export function freshEntry(
  entry?: 'commands' | 'bureau',
): Promise<{ readonly module: string; readonly compiled?: string }>;
