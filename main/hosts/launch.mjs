// npm start: the window in Electron if available, else in the system's browser.
import { refuseOldNode } from './old-node.mjs';

if (!refuseOldNode()) {
  const { launch } = await import('./launch/launch.ts');
  process.exitCode = await launch();
}
