// npm run cli: the services on the command line.
import { currentSnapshots } from '../launch/bundle/bundle.mjs';
import { snapshotStart } from '../launch/bundle/snapshot.mjs';
import { refuseOldNode } from '../old-node.mjs';

if (!refuseOldNode()) {
  const start = snapshotStart(process.argv.slice(2), currentSnapshots);
  if (start !== null) process.execve(start[0], start, process.env);
  await import('./run-bundle.mjs');
}
