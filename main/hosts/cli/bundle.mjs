// The command line as it runs: built into few files, and built again when a source is newer. Plain JavaScript: loading
// TypeScript would cost more than looking at the files.
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

/** Where V8 keeps the compiled code of the bundle. */
export const COMPILED = join(ROOT, 'out/compiled');

/** The file to import for the commands: of the bundle, or the source where none can be built. */
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

/** Builds beside and puts it in place whole: a command that runs meanwhile finds the old bundle or the new one. */
function build() {
  const started = new Date();
  console.error('正在准备命令行，程序改动之后只需一次……');
  let made;
  try {
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    made = mkdtempSync(`${FOLDER}-`);
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', 'cli.config.ts', '--logLevel', 'error', '--outDir', made];
    // standard output is the command's own
    const { status } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) return false;
    // a source that was changed meanwhile is newer
    utimesSync(join(made, 'commands.js'), started, started);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(made, FOLDER);
    return true;
  } catch {
    // another command was faster, or nothing can be written here
    return existsSync(ENTRY) && isFresh();
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}
