// npm run bureau: the bureau's service; npm run bureau -- worker …: further workers on any machine.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseOldNode } from '../old-node.mjs';
import { freshEntry } from './bundle.mjs';

const PAGES = join(import.meta.dirname, '../../../out/renderer');
/** By then everything is loaded that a service needs to start. */
const STARTED_MS = 10_000;

if (!refuseOldNode()) {
  const { module, compiled } = await freshEntry('bureau');
  if (compiled !== undefined) enableCompileCache(compiled);
  // a service may run until the machine is switched off, and then stores nothing
  setTimeout(flushCompileCache, STARTED_MS).unref();
  const { runBureau } = await import(pathToFileURL(module).href);
  process.exitCode = await runBureau(process.argv.slice(2), PAGES);
}
