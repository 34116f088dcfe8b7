// Builds the snapshots of snapshot.mjs, beside the bundle.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileState } from './file-state.mjs';
import { SNAPSHOTS } from './snapshot.mjs';

/** Name, size and time of change of each snapshot that this system can make and use, by command. */
export function buildSnapshots(root, folder, runVite) {
  if (process.execve === undefined) return {};
  return Object.fromEntries(
    SNAPSHOTS.flatMap((command) => {
      const made = buildSnapshot(root, folder, command, runVite);
      return made === null ? [] : [[command, made]];
    }),
  );
}

/** `null` without it: the command then starts in the ordinary way. */
function buildSnapshot(root, folder, command, runVite) {
  const [file, script] = [`${command}.blob`, join(folder, `${command}.cjs`)];
  try {
    runVite(root, folder, 'snapshot.config.ts', '--mode', command);
    const sample = join(root, 'samples/示例.json');
    const args = ['--snapshot-blob', join(folder, file), '--build-snapshot', script, sample];
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    rmSync(script);
    return status === 0 ? { file, ...fileState(join(folder, file)) } : null;
  } catch {
    return null;
  }
}
