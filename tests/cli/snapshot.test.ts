import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { withApp } from '#main/hosts/cli/with-app';
import { currentSnapshots } from '../../main/hosts/launch/bundle/bundle.mjs';
import { SNAPSHOTS, snapshotStart } from '../../main/hosts/launch/bundle/snapshot.mjs';
import { REFERENCE, SAMPLE } from '../support/cases.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { run } from './run.ts';

type Entry = 'run.mjs' | 'run-bundle.mjs';
/** The command line as it is started, and without snapshots. */
const [FAST, ORDINARY]: readonly [Entry, Entry] = ['run.mjs', 'run-bundle.mjs'];

const { NODE_OPTIONS: _, ...env } = process.env;

function ran(
  entry: Entry,
  args: readonly string[],
  { cwd = ROOT, ...more }: Readonly<Record<string, string>> = {},
) {
  const options = { encoding: 'utf8', cwd, env: { ...env, ...more } } as const;
  const program = join(ROOT, 'main/hosts/cli', entry);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
}

async function database(path: string): Promise<string> {
  const db = join(tempFolder(), 'a.db');
  await run('import', path, '--db', db);
  return db;
}

/** The parts of an Office file, without the times in them. */
async function partsOf(file: string): Promise<Readonly<Record<string, string>>> {
  const { files } = await JSZip.loadAsync(readFileSync(file));
  const parts = Object.values(files).map(async (each) => {
    const text = await each.async('binarystring');
    return [each.name, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

const from = { execArgv: [], env: {}, execve: process.execve, argv: ['node', 'run.mjs'], execPath: 'node' };
const start = (args: readonly string[], differently: object = {}) =>
  snapshotStart(args, () => ({ check: 'check.blob', export: 'export.blob' }), { ...from, ...differently });

describe.skipIf(process.execve === undefined)('commands that start from a snapshot', () => {
  it('every snapshot is built, and used as npm run cli starts a command', () => {
    expect(Object.keys(currentSnapshots()).sort()).toEqual([...SNAPSHOTS].sort());
    const like = start(['check', 'a.JSON', '--json'], { execArgv: ['--max-semi-space-size=8'] });
    expect(like?.slice(0, 2)).toEqual(['node', '--max-semi-space-size=8']);
    expect(like?.slice(-6)).toEqual(['--snapshot-blob', 'check.blob', FAST, 'check', 'a.JSON', '--json']);
    expect(start(['export', '--db', 'a.db', '--word=a.docx'])).toContain('export.blob');
  });

  it.each([
    ['another command', ['list', '--db', 'a.db'], {}],
    ['files that are read apart', ['check', 'a.docx'], {}],
    ['options whose modules it does not hold', ['export', '--db', 'a.db', '--pdf=a.pdf'], {}],
    ['options of Node by the environment', ['check', 'a.json'], { env: { NODE_OPTIONS: '--inspect' } }],
    ['other options of Node', ['check', 'a.json'], { execArgv: ['--cpu-prof'] }],
    ['a system that cannot replace a process', ['check', 'a.json'], { execve: undefined }],
  ])('%s: the ordinary start', (_what, args, differently) => {
    expect(start(args, differently)).toBeNull();
  });

  it.each([
    ['a sound report', [SAMPLE]],
    ['a report with errors', [REFERENCE]],
    ['for programs', [REFERENCE, '--json']],
    ['a file that is not there', ['nichts.json']],
    ['a file that is none of ours', [join(ROOT, 'package.json')]],
  ])('check, %s: the same answer as in the ordinary way', async (_what, args) => {
    const { code, out, err } = await run('check', ...args);
    const { status, stdout, stderr } = ran(FAST, ['check', ...args]);
    expect([status, stdout.trimEnd(), stderr.trimEnd()]).toEqual([code, out, err]);
  });

  it('check of a folder that is named like a file starts over in the ordinary way, unnoticed', () => {
    const folder = join(tempFolder(), '各部门.json');
    mkdirSync(folder);
    const { stdout, stderr } = ran(FAST, ['check', folder]);
    expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^.*没有可以检查的文件\n$/)]);
  });

  /** What one start says and writes, in a folder of its own and with relative paths. */
  function written(entry: Entry, db: string, ...args: readonly string[]) {
    const cwd = tempFolder();
    const said = ran(entry, ['export', '--db', db, ...args], { cwd, TZ: 'Asia/Shanghai' });
    return { said, at: (name: string) => join(cwd, name) };
  }

  it.each(['public', 'working'])(
    'export, %s: the same files and words, made here and now',
    async (edition) => {
      const db = await database(REFERENCE);
      const args = ['--edition', edition, '--word', 'a.docx', '--excel', 'a.xlsx', '--json', 'a.json'];
      const began = Math.floor(Date.now() / 1000) * 1000;
      const [ordinary, fast] = [written(ORDINARY, db, ...args), written(FAST, db, ...args)];
      expect(fast.said).toEqual(ordinary.said);
      expect(ordinary.said.stdout).toContain('已写出 a.json');
      for (const name of ['a.docx', 'a.xlsx'])
        expect(await partsOf(fast.at(name))).toEqual(await partsOf(ordinary.at(name)));
      expect(readFileSync(fast.at('a.json'))).toEqual(readFileSync(ordinary.at('a.json')));
      const core = (await JSZip.loadAsync(readFileSync(fast.at('a.docx')))).file('docProps/core.xml');
      const [made = ''] = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec((await core?.async('string')) ?? '') ?? [];
      expect(Date.parse(made)).toBeGreaterThanOrEqual(began);
    },
  );

  it('export with charts as pictures, as chosen in the window, starts over without a word too many', async () => {
    const db = await database(SAMPLE);
    await withApp(db, (app) => app.dispatch('settings.write', { charts: '图片' }));
    const [ordinary, fast] = [ORDINARY, FAST].map((entry) => written(entry, db, '--word', 'a.docx'));
    expect(fast?.said).toEqual(ordinary?.said);
    const parts = await partsOf(fast?.at('a.docx') ?? '');
    expect(Object.keys(parts).some((name) => name.endsWith('.png'))).toBe(true);
    expect(parts).toEqual(await partsOf(ordinary?.at('a.docx') ?? ''));
  });

  it('the driver of the data file is chosen by the process, not by the snapshot', async () => {
    const db = await database(SAMPLE);
    const file = join(tempFolder(), 'a.json');
    const args = ['export', '--db', db, '--json', file];
    for (const JUESUAN_SQLITE of ['node:sqlite', 'better-sqlite3'])
      expect(ran(FAST, args, { JUESUAN_SQLITE })).toEqual(ran(ORDINARY, args, { JUESUAN_SQLITE }));
  });
});
