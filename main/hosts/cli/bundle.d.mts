/** Where V8 keeps the compiled code of the bundle. */
export const COMPILED: string;
/** The file to import for the commands: of the bundle, or the source where none can be built. */
export function freshEntry(): string;
