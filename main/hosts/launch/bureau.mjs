// npm run bureau: the bureau's service; npm run bureau -- worker …: further workers on any machine.
import { refuseOldNode } from '../old-node.mjs';

if (!refuseOldNode()) {
  const { runBureau } = await import('#main/bureau/command/run');
  process.exitCode = await runBureau(process.argv.slice(2));
}
