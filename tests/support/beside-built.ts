import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';

/**
 * Replaces `main/imports/apart/beside-module`: processes and threads are started from the bundle, as shipped. The
 * tests start many hundreds of them, and from source each would load two hundred files.
 */
export function besideModule(_module: string, _source: string, built: string): URL {
  return pathToFileURL(join(ROOT, 'out/cli', built));
}
