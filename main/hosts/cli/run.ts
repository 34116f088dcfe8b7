import { enableCompileCache } from 'node:module';
import { refuseOldNode } from '../node-version.ts';

const refusal = refuseOldNode();
if (refusal === null) {
  enableCompileCache();
  const { runCommand } = await import('./commands.ts');
  process.exitCode = await runCommand(process.argv.slice(2));
} else {
  console.error(refusal);
  process.exitCode = 2;
}
