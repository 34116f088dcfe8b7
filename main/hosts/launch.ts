// npm start: the window in Electron where it can be had, else in the system's browser.
import { refuseOldNode } from './node-version.ts';

const refusal = refuseOldNode();
if (refusal === null) {
  const { launch } = await import('./launch/launch.ts');
  process.exitCode = await launch();
} else {
  console.error(refusal);
  process.exitCode = 2;
}
