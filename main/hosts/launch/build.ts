import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { run } from './run.ts';

const SOURCES = ['main', 'renderer', 'shared', 'electron.config.ts', 'package.json'];
const MADE = [
  'out/main/electron.js',
  'out/main/export-worker.js',
  'out/main/backup-worker.js',
  'out/main/import-reader.js',
  'out/main/import-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Builds the window if any source is newer than the build; returns whether it exists. */
export async function buildIfStale(): Promise<boolean> {
  const made = MADE.map((file) => join(ROOT, file));
  const oldest = Math.min(...made.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  if (oldest > newest(SOURCES.map((source) => join(ROOT, source)))) return true;
  console.log('正在构建窗口，请稍候……');
  const builder = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [builder, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'];
  const built = (await run(process.execPath, args, { cwd: ROOT })) === 0;
  // an interrupted build leaves files that look new
  if (!built) for (const file of made) rmSync(file, { force: true });
  return built;
}

function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map((path) => (existsSync(path) ? newestBelow(path) : 0)));
}

function newestBelow(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return newest(readdirSync(path).map((name) => join(path, name)));
}
