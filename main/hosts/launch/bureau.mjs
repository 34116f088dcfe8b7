// npm run bureau: the bureau's service; npm run bureau -- worker …: further workers on any machine.
// a named import that an old Node does not have would end it before it can say so
import nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseOldNode } from '../old-node.mjs';
import { freshEntry } from './bundle/bundle.mjs';

const PAGES = join(import.meta.dirname, '../../../out/renderer');
/** By then everything is loaded that a service needs to start. */
const STARTED_MS = 10_000;

if (!refuseOldNode()) {
  const { module, compiled } = await freshEntry('bureau');
  if (compiled !== undefined) nodeModule.enableCompileCache(compiled);
  // a service may run until the machine is switched off, and then stores nothing
  setTimeout(nodeModule.flushCompileCache, STARTED_MS).unref();
  const { runBureau } = await import(pathToFileURL(module).href);
  process.exitCode = await runBureau(process.argv.slice(2), PAGES);
}
