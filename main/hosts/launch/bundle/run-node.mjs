import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Builds with Vite into a folder; rejects if it does not succeed. */
export function runVite(root, folder, config, ...more) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--config', config, '--logLevel', 'error', '--outDir', folder, ...more];
  // standard output belongs to the command
  return runNode([vite, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Runs Node to its end; rejects if it does not succeed. */
export function runNode(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, options);
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('not built'))));
  });
}
