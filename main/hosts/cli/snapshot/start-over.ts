import { dirname, join } from 'node:path';
import { startupSnapshot } from 'node:v8';

// In place of every module that does not stand in the snapshot: the command needs more than was foreseen, and starts
// over in the ordinary way. Nothing has been written by then.
if (startupSnapshot.isBuildingSnapshot())
  throw new Error('the warm-up needs more than stands in the snapshot');
const [program, script = '', ...args] = process.argv;
const ordinary = join(dirname(script), 'run-bundle.mjs');
process.execve?.(program ?? process.execPath, [process.execPath, ordinary, ...args], process.env);
