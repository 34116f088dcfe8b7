// The command line without a snapshot: every other command, and what a snapshot does not hold.
// a named import that an old Node does not have would end it before it can say so
import nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { freshEntry } from '../launch/bundle/bundle.mjs';

const { module, compiled } = await freshEntry();
if (compiled !== undefined) nodeModule.enableCompileCache(compiled);
const { runCommand } = await import(pathToFileURL(module).href);
process.exitCode = await runCommand(process.argv.slice(2));
