import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SNAPSHOTS } from '../../main/hosts/launch/bundle/snapshot.mjs';
import { SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
const PARTS = ['main', 'shared', 'samples', ...SETTINGS];
const USAGE = 'main/hosts/cli/commands.ts';

/** A copy of the program, without a bundle. */
function copyOfProgram(): string {
  const folder = tempFolder();
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** As `npm run cli` starts it, with options that this Node must know. */
const [, ...LIKE_NPM] = scripts.cli.split(' ') as string[];

function run(folder: string, ...args: string[]): Promise<{ readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...LIKE_NPM, ...args], { cwd: folder }, (_, out, err) =>
      resolve({ out, err }),
    );
  });
}

/** Changes the usage that the program prints; the file keeps a time long before the bundle. */
function reword(folder: string, text: string): void {
  const file = join(folder, USAGE);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/`.*用法：/, `\`${text}`));
  utimesSync(file, 1e9, 1e9);
}

/** A snapshot that is not as it was made is not used: the command starts in the ordinary way. */
async function withoutSoundSnapshots(folder: string, out: string): Promise<void> {
  const current = JSON.parse(readFileSync(join(folder, 'out/cli/current.json'), 'utf8'));
  expect(Object.keys(current.snapshots)).toEqual(process.execve === undefined ? [] : [...SNAPSHOTS]);
  if (current.snapshots.check === undefined) return;
  const file = join(folder, 'out/cli', current.folder, current.snapshots.check.file);
  const { length } = readFileSync(file);
  for (const bad of [Buffer.alloc(length), Buffer.alloc(length / 2), null]) {
    if (bad === null) rmSync(file);
    else writeFileSync(file, bad);
    expect(await run(folder, 'check', SAMPLE)).toEqual({ out, err: '' });
  }
}

/** Each builds, which a busy machine takes long for. */
const BUILDS_MS = 240_000;

it(
  'commands started together after a change all run it whole, even if the file looks old or the bundle was deleted',
  async () => {
    const folder = copyOfProgram();
    reword(folder, '最初的用法：');
    const [said, checked] = await Promise.all([run(folder), run(folder, 'check', SAMPLE)]);
    expect(said.err).toMatch(/^正在准备程序.*\n最初的用法：/);
    expect(checked.out).toContain('文字中的数');
    expect((await run(folder)).err).toMatch(/^最初的用法：/);
    await withoutSoundSnapshots(folder, checked.out);
    for (const each of readdirSync(join(folder, 'out/cli')).filter((name) => !name.endsWith('.json')))
      rmSync(join(folder, 'out/cli', each), { recursive: true });
    reword(folder, '改后的用法：');
    expect((await run(folder)).err).toMatch(/^正在准备程序.*\n改后的用法：/);
  },
  BUILDS_MS,
);

it('a program in a folder that cannot be written runs from its sources', async () => {
  const folder = copyOfProgram();
  writeFileSync(join(folder, 'out'), '');
  const { out, err } = await run(folder, 'check', SAMPLE);
  expect([err, out]).toEqual([expect.stringMatching(/^正在准备程序/), expect.stringContaining('文字中的数')]);
});
