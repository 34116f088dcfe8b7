// Builds the snapshots of snapshot.mjs, beside the bundle.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileState } from './file-state.mjs';
import { runNode, runVite } from './run-node.mjs';
import { SNAPSHOTS } from './snapshot.mjs';

/** Name, size and time of change of each snapshot that this system can make and use, by command. */
export async function buildSnapshots(root, folder) {
  if (process.execve === undefined) return {};
  const made = SNAPSHOTS.map(async (command) => [command, await buildSnapshot(root, folder, command)]);
  return Object.fromEntries((await Promise.all(made)).filter(([, snapshot]) => snapshot !== null));
}

/** `null` without it: the command then starts in the ordinary way. */
async function buildSnapshot(root, folder, command) {
  const [file, script] = [`${command}.blob`, join(folder, `${command}.cjs`)];
  try {
    await runVite(root, folder, 'main/hosts/launch/bundle/snapshot.config.ts', '--mode', command);
    const sample = join(root, 'samples/示例.json');
    const args = ['--snapshot-blob', join(folder, file), '--build-snapshot', script, sample];
    const { NODE_OPTIONS: _, ...env } = process.env;
    await runNode(args, { cwd: root, env, stdio: 'ignore' });
    rmSync(script);
    return { file, ...fileState(join(folder, file)) };
  } catch {
    return null;
  }
}
