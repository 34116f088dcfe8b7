// npm run package:deb: the window's .deb for this machine's architecture, offline, with the local Electron.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeChecksums } from './checksums.ts';
import { writeIcons } from './icons.ts';
import { makeWindowDeb } from './linux/window-deb.ts';
import { expectModulesFor } from './native-modules.ts';
import { DIST, ROOT } from './project.ts';
import { layOutProgram } from './unpacked.ts';

mkdirSync(DIST, { recursive: true });
writeIcons(join(ROOT, 'out/icons'));
const unpacked = layOutProgram(join(DIST, '.unpacked'));
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
expectModulesFor(unpacked, arch);
makeWindowDeb(unpacked, arch, DIST);
rmSync(join(DIST, '.unpacked'), { recursive: true, force: true });
for (const { name, size } of writeChecksums(DIST))
  console.log(`${name}  ${(size / 1_000_000).toFixed(1)} MB`);
