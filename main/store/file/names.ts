import { basename, dirname, extname, join } from 'node:path';

/** `2026-01-02T03-04-05-678Z`: sorts by time and is a valid file name everywhere. */
export function stamp(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-');
}

/** A file beside the database, named after it: `juesuan-损坏-2026-….db`. */
export function beside(file: string, kind: string, now: Date): string {
  const extension = extname(file);
  return join(dirname(file), `${basename(file, extension)}-${kind}-${stamp(now)}${extension}`);
}
