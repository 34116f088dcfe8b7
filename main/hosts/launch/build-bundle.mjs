// Builds the bundle of bundle.mjs.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Programs that are running load further files from the bundle they began with. */
const KEPT = 5;

/**
 * Builds in a new folder beside `current`, the file that names it when it is whole: commands that run at the same time
 * each have a whole one. `null` if nothing can be built or written.
 */
export function buildBundle(root, current) {
  console.error('正在准备程序，改动之后只需一次……');
  let folder;
  try {
    mkdirSync(dirname(current), { recursive: true });
    folder = mkdtempSync(`${dirname(current)}/`);
    runVite(root, folder);
    // mkdtemp leaves it to its owner; the bureau's service may run as another account
    chmodSync(folder, 0o755);
    name(folder, current);
    removeOld(current);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function runVite(root, folder) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'cli.config.ts', '--logLevel', 'error', '--outDir', folder];
  // standard output belongs to the command
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio });
  if (status !== 0) throw new Error('not built');
}

function name(folder, current) {
  const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
  const written = join(folder, 'current.json');
  writeFileSync(written, JSON.stringify({ folder: basename(folder), node: process.version, sources }));
  renameSync(written, current);
}

/** Everything but `current` and the newest bundles. */
function removeOld(current) {
  const all = readdirSync(dirname(current)).map((each) => join(dirname(current), each));
  const dated = all
    .filter((each) => each !== current)
    .map((path) => ({ path, time: statSync(path).mtimeMs }));
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
