import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.ts';

/**
 * In place of `main/imports/apart/beside-module`: processes and threads are started as they ship, from the bundle. The tests
 * start many hundreds of them, and from source each would read and compile two hundred files.
 */
export function besideModule(_module: string, _source: string, built: string): URL {
  return pathToFileURL(join(ROOT, 'out/cli', built));
}
