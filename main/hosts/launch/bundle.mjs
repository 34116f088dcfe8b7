// Runs the command line and the bureau's service from a bundle of a few files, which is rebuilt when a source is
// newer. Plain JavaScript: loading TypeScript would take longer than checking the files.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCES = ['main', 'shared', 'package.json', 'package-lock.json', 'cli.config.ts'];
const FOLDER = join(ROOT, 'out/cli');
/** The first of its files: the others are as new. */
const FIRST = builtOf('commands');
const ENTRIES = { commands: 'main/hosts/cli/commands.ts', bureau: 'main/bureau/command/run.ts' };

/** The folder of V8's compiled code for the bundle. */
export const COMPILED = join(ROOT, 'out/compiled');

/** The module of an entry, by default the commands: from the bundle, or the source if none can be built. */
export function freshEntry(entry = 'commands') {
  return isFresh() || build() ? builtOf(entry) : join(ROOT, ENTRIES[entry]);
}

function builtOf(entry) {
  return join(FOLDER, `${entry}.js`);
}

function isFresh() {
  const built = modified(FIRST);
  return SOURCES.every((source) =>
    source.includes('.') ? modified(join(ROOT, source)) < built : isOlder(join(ROOT, source), built),
  );
}

/** Whether every file below a folder was last changed before a time. */
function isOlder(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? isOlder(path, time) : modified(path) < time;
  });
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Builds in a separate folder and moves it into place whole: a concurrent command finds either the old bundle or
 * the new one.
 */
function build() {
  const started = new Date();
  console.error('正在准备程序，改动之后只需一次……');
  let made;
  try {
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    made = mkdtempSync(`${FOLDER}-`);
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', 'cli.config.ts', '--logLevel', 'error', '--outDir', made];
    // loaded on demand: nearly every command finds a fresh bundle
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    // standard output belongs to the command
    const { status } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) return false;
    // a source changed during the build counts as newer
    utimesSync(join(made, 'commands.js'), started, started);
    // mkdtemp leaves it to its owner; the bureau's service may run as another account
    chmodSync(made, 0o755);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(made, FOLDER);
    return true;
  } catch {
    // another command was faster, or the folder is not writable
    return existsSync(FIRST) && isFresh();
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}
