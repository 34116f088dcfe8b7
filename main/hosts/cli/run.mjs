// npm run cli: the services on the command line.
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { freshEntry } from '../launch/bundle.mjs';
import { refuseOldNode } from '../old-node.mjs';

if (!refuseOldNode()) {
  const { module, compiled } = await freshEntry();
  if (compiled !== undefined) enableCompileCache(compiled);
  const { runCommand } = await import(pathToFileURL(module).href);
  process.exitCode = await runCommand(process.argv.slice(2));
}
