// npm run cli: the services on the command line.
import module from 'node:module';
import { refuseOldNode } from '../old-node.mjs';

if (!refuseOldNode()) {
  module.enableCompileCache();
  const { runCommand } = await import('./commands.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
}
