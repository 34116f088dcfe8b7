// Runs the command line and the bureau's service from a bundle of a few files, which is built again when one of its
// sources is not as it was. Plain JavaScript: loading TypeScript would take longer than comparing the files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileState } from './file-state.mjs';

const ROOT = join(import.meta.dirname, '../../../..');
/** Holds the bundles, each in a folder of its own, and the file that names the current one. */
export const BUNDLES = join(ROOT, 'out/cli');
export const CURRENT = join(BUNDLES, 'current.json');

const ENTRIES = { commands: 'main/hosts/cli/commands.ts', bureau: 'main/bureau/command/run.ts' };

/**
 * The module of an entry, by default the commands, and the folder of V8's compiled code for it: from the bundle, or
 * the source, without such a folder, if none can be built.
 */
export async function freshEntry(entry = 'commands') {
  const folder = currentBundle() ?? (await built());
  if (folder === null) return { module: join(ROOT, ENTRIES[entry]) };
  return { module: join(folder, `${entry}.js`), compiled: join(folder, 'compiled') };
}

/** The folder of the bundle if it is there and all its sources, and Node, are as they were; otherwise `null`. */
export function currentBundle() {
  return current()?.folder ?? null;
}

/** The snapshots of the current bundle that are as they were made, by command; none if it is not current. */
export function currentSnapshots() {
  const { folder, snapshots } = current() ?? { snapshots: {} };
  const sound = Object.entries(snapshots).flatMap(([command, { file, size, changed }]) => {
    const path = join(folder, file);
    const now = fileState(path);
    return now?.size === size && now.changed === changed ? [[command, path]] : [];
  });
  return Object.fromEntries(sound);
}

function current() {
  const { folder, node, sources, snapshots } = readCurrent();
  const isCurrent =
    node === process.version && existsSync(join(BUNDLES, folder, 'commands.js')) && sources.every(isAsBuilt);
  return isCurrent ? { folder: join(BUNDLES, folder), snapshots } : null;
}

function readCurrent() {
  try {
    return JSON.parse(readFileSync(CURRENT, 'utf8'));
  } catch {
    return { node: null };
  }
}

/** By the time of the change: the size can stay the same. */
function isAsBuilt([path, changed]) {
  return fileState(`${ROOT}/${path}`)?.changed === changed;
}

/** Loaded on demand: nearly every command finds a bundle. */
async function built() {
  const { buildBundle } = await import('./build-bundle.mjs');
  return buildBundle(ROOT, CURRENT);
}
