import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES, CURRENT } from '../../main/hosts/launch/bundle/bundle.mjs';

const { folder } = JSON.parse(readFileSync(CURRENT, 'utf8')) as { readonly folder: string };

/** A file of the bundle of the command line, which is built before the tests. */
export function builtFile(name: string): string {
  return join(BUNDLES, folder, name);
}
