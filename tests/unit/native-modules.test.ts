import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cpuOf, expectModulesFor } from '../../packaging/native-modules.ts';
import { tempFolder } from '../support/temp-folder.ts';

const package_ = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
const MODULE = join(dirname(package_), 'build/Release/better_sqlite3.node');
const OWN = process.arch === 'arm64' ? 'arm64' : 'x64';
const OTHER = OWN === 'x64' ? 'arm64' : 'x64';
/** Position of the machine in the header of an ELF file. */
const MACHINE = 18;

function unpacked(): string {
  const folder = join(tempFolder(), 'resources/app/build');
  mkdirSync(folder, { recursive: true });
  copyFileSync(MODULE, join(folder, 'better_sqlite3.node'));
  return folder;
}

// other packages contained the database module of the machine that built them
it.skipIf(process.platform !== 'linux')('a package with the module of another CPU is not made', () => {
  const folder = unpacked();
  expect(cpuOf(MODULE)).toBe(OWN);
  expect(() => expectModulesFor(folder, OWN)).not.toThrow();
  expect(() => expectModulesFor(folder, OTHER)).toThrow(/别的机器的模块.*better_sqlite3/);
  // prebuilt ones for others are beside it, each under its own name
  mkdirSync(join(folder, 'prebuilds'));
  copyFileSync(MODULE, join(folder, `prebuilds/linux-${OWN}.node`));
  writeFileSync(join(folder, `prebuilds/linuxmusl-${OTHER}.node`), 'another');
  expect(() => expectModulesFor(folder, OWN)).not.toThrow();
  const foreign = readFileSync(MODULE);
  foreign.writeUInt16LE(258, MACHINE);
  writeFileSync(join(folder, 'loong.node'), foreign);
  expect(() => expectModulesFor(folder, OWN)).toThrow(/loong/);
});

it('a package without any module is refused too, and a PE file is read by its own header', () => {
  expect(() => expectModulesFor(tempFolder(), 'x64')).toThrow(/没有数据库模块/);
  const file = join(tempFolder(), 'a.node');
  const head = Buffer.alloc(256);
  head.write('MZ', 0, 'latin1');
  head.writeUInt32LE(128, 60);
  head.write('PE', 128, 'latin1');
  head.writeUInt16LE(0xaa64, 132);
  writeFileSync(file, head);
  expect(cpuOf(file)).toBe('arm64');
});
