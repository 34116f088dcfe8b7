// Runs the command line from a bundle of a few files, which is rebuilt when a source is newer. Plain JavaScript:
// loading TypeScript would take longer than checking the files.
import { spawnSync } from 'node:child_process';
import {
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
const ENTRY = join(FOLDER, 'commands.js');

/** The folder of V8's compiled code for the bundle. */
export const COMPILED = join(ROOT, 'out/compiled');

/** The module of the commands: the bundle, or the source if none can be built. */
export function freshEntry() {
  return isFresh() || build() ? ENTRY : join(import.meta.dirname, 'commands.ts');
}

function isFresh() {
  const built = modified(ENTRY);
  return SOURCES.every((source) => isOlder(join(ROOT, source), built));
}

/** Whether a file, or every file below a folder, was last changed before a time. */
function isOlder(path, time) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs < time;
  return readdirSync(path).every((name) => isOlder(join(path, name), time));
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
  console.error('正在准备命令行，程序改动之后只需一次……');
  let made;
  try {
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    made = mkdtempSync(`${FOLDER}-`);
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', 'cli.config.ts', '--logLevel', 'error', '--outDir', made];
    // standard output belongs to the command
    const { status } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) return false;
    // a source changed during the build counts as newer
    utimesSync(join(made, 'commands.js'), started, started);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(made, FOLDER);
    return true;
  } catch {
    // another command was faster, or the folder is not writable
    return existsSync(ENTRY) && isFresh();
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}
