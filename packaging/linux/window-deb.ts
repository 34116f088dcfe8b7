import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ID, DESCRIPTION, ROOT } from '../project.ts';
import { makeDeb } from './deb.ts';

const ARCHES = { x64: 'amd64', arm64: 'arm64' } as const;

/** Libraries loaded by Electron, by their Debian names; the second is Debian 13's. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
];

/** A snapshot that is only read if a fuse is on, which is off; and updates, which are installed by hand. */
const NOT_NEEDED = ['browser_v8_context_snapshot.bin', 'resources/app-update.yml'];

const SETUID = 0o4755;

/** The window's .deb from an unpacked program (electron-builder's folder); returns its path. */
export function makeWindowDeb(unpacked: string, arch: keyof typeof ARCHES, out: string): string {
  for (const name of NOT_NEEDED) rmSync(join(unpacked, name), { force: true });
  return makeDeb(
    {
      id: APP_ID,
      name: '决算公开',
      summary: DESCRIPTION,
      arch: ARCHES[arch],
      depends: DEPENDS,
      files: unpacked,
      start: join(ROOT, 'packaging/linux/start.sh'),
      words: { GLIBC: glibcOf(join(unpacked, 'juesuan')) },
      modes: { 'chrome-sandbox': SETUID },
    },
    out,
  );
}

/** The oldest glibc that a program runs with, e.g. `2.25`: the newest version that its symbols require. */
export function glibcOf(program: string): string {
  const asked = readFileSync(program)
    .toString('latin1')
    .matchAll(/GLIBC_2\.(\d{1,2})\b/g);
  const newest = Math.max(17, ...[...asked].map(([, minor]) => Number(minor)));
  return `2.${newest}`;
}
