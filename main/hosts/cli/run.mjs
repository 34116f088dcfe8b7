// npm run cli: the services on the command line.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { COMPILED, freshEntry } from '../launch/bundle.mjs';
import { refuseOldNode } from '../old-node.mjs';

if (!refuseOldNode()) {
  module.enableCompileCache(COMPILED);
  const entry = pathToFileURL(freshEntry()).href;
  const { runCommand } = await import(entry);
  process.exitCode = await runCommand(process.argv.slice(2));
}
