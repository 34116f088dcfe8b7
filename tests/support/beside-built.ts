import { pathToFileURL } from 'node:url';
import { builtFile } from './built-file.ts';

/**
 * Replaces `main/imports/apart/beside-module`: processes and threads are started from the bundle, as shipped. The
 * tests start many hundreds of them, and from source each would load two hundred files.
 */
export function besideModule(_module: string, _source: string, built: string): URL {
  return pathToFileURL(builtFile(built));
}
