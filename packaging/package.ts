// npm run package: installers of every kind, with Electron downloaded for each; needs the network once.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeBrowserEdition } from './browser-edition.ts';
import { writeChecksums } from './checksums.ts';
import { writeIcons } from './icons.ts';
import { makeWindowDeb } from './linux/window-deb.ts';
import { expectModulesFor } from './native-modules.ts';
import { DIST, ROOT } from './project.ts';
import type { Arch } from './unpacked.ts';

const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
const build = (...args: readonly string[]) =>
  execFileSync(process.execPath, [builder, '--publish', 'never', `-c.directories.output=${DIST}`, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });

mkdirSync(DIST, { recursive: true });
writeIcons(join(ROOT, 'out/icons'));
build('--win', '--x64', '--arm64');
build('--linux', 'AppImage', '--x64', '--arm64');
for (const [arch, folder] of Object.entries({ x64: 'linux-unpacked', arm64: 'linux-arm64-unpacked' })) {
  build('--linux', '--dir', `--${arch}`);
  expectModulesFor(join(DIST, folder), arch as Arch);
  makeWindowDeb(join(DIST, folder), arch as Arch, DIST);
}
expectModulesFor(join(DIST, 'win-unpacked'), 'x64');
expectModulesFor(join(DIST, 'win-arm64-unpacked'), 'arm64');
makeBrowserEdition(DIST);
execFileSync(process.execPath, [join(ROOT, 'packaging/quick-start.ts')], { stdio: 'inherit' });
for (const folder of ['win-unpacked', 'win-arm64-unpacked'])
  rmSync(join(DIST, folder), { recursive: true, force: true });
for (const { name, size } of writeChecksums(DIST))
  console.log(`${name}  ${(size / 1_000_000).toFixed(1)} MB`);
