/** The folder of V8's compiled code for the bundle. */
export const COMPILED: string;
/** The file to import for an entry, by default the commands: from the bundle, or the source if none can be built. */
export function freshEntry(entry?: 'commands' | 'bureau'): string;
