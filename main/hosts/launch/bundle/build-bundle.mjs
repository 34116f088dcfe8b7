// Builds the bundle of bundle.mjs.
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
import { buildSnapshots } from './build-snapshots.mjs';
import { runVite } from './run-node.mjs';
import { SNAPSHOTS } from './snapshot.mjs';

/** Programs that are running load further files from the bundle they began with. */
const KEPT = 5;
/** Of those, with their snapshots: these are read at once, and are large. */
const WITH_SNAPSHOTS = 2;

/**
 * Builds in a new folder beside `current`, the file that names it when it is whole: commands that run at the same time
 * each have a whole one. `null` if nothing can be built or written.
 */
export async function buildBundle(root, current) {
  console.error('正在准备程序，改动之后只需一次……');
  let folder;
  try {
    mkdirSync(dirname(current), { recursive: true });
    folder = mkdtempSync(`${dirname(current)}/`);
    const [snapshots] = await Promise.all([
      buildSnapshots(root, folder),
      runVite(root, folder, 'main/hosts/launch/bundle/cli.config.ts'),
    ]);
    // mkdtemp leaves it to its owner; the bureau's service may run as another account
    chmodSync(folder, 0o755);
    name(folder, current, snapshots);
    removeOld(current);
    return folder;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function name(folder, current, snapshots) {
  const listed = readdirSync(folder).filter((each) => each.endsWith('sources.json'));
  const sources = listed.flatMap((each) => JSON.parse(readFileSync(join(folder, each), 'utf8')));
  const written = join(folder, 'current.json');
  const unique = [...new Map(sources)];
  writeFileSync(
    written,
    JSON.stringify({ folder: basename(folder), node: process.version, sources: unique, snapshots }),
  );
  renameSync(written, current);
}

/** Everything but `current` and the newest bundles, and the snapshots of all but the very newest. */
function removeOld(current) {
  const all = readdirSync(dirname(current)).map((each) => join(dirname(current), each));
  const dated = all
    .filter((each) => each !== current)
    .map((path) => ({ path, time: statSync(path).mtimeMs }));
  const newest = dated.sort((a, b) => b.time - a.time).map(({ path }) => path);
  for (const path of newest.slice(KEPT)) rmSync(path, { recursive: true, force: true });
  for (const path of newest.slice(WITH_SNAPSHOTS, KEPT))
    for (const command of SNAPSHOTS) rmSync(join(path, `${command}.blob`), { force: true });
}
