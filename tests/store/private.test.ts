import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { saveFile } from '#main/hosts/files/save-file';
import { openLog } from '#main/hosts/log';
import { newId } from '#main/hosts/new-id';
import { acquireLock } from '#main/store/opening/lock';
import { openDatabase } from '#main/store/opening/open';
import { must, NEW } from '../api/calls.ts';
import { letIn, otherAccountMissing, readAsOther } from '../support/other-account.ts';
import { tempFolder } from '../support/temp-folder.ts';

const posix = process.platform !== 'win32';
if (!posix) console.warn('跳过文件权限的测试：Windows 由用户文件夹的权限管');
const alone = otherAccountMissing();
if (alone !== null) console.warn(`跳过另一个账户的测试：${alone}`);

/** Everything below a folder, with its mode. */
function modesBelow(folder: string): ReadonlyMap<string, number> {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true });
  return new Map(
    found.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), lstatSync(path).mode & 0o777];
    }),
  );
}

/** The running app: data, backups in both folders, a log; still open, as other accounts would find it. */
async function atWork(file: string) {
  const log = openLog(file);
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  const { dispatch } = app.value;
  await must(dispatch('reports.create', NEW));
  const second = tempFolder();
  letIn(second);
  await must(dispatch('backups.choosePlace', { folder: second }));
  log.error(new Error('x'));
  return { second, close: app.value.close };
}

describe.runIf(posix)('what the app writes', () => {
  it('everything the app writes is private: every file 0600, every folder 0700', async () => {
    const folder = tempFolder();
    const { second } = await atWork(join(folder, 'new', 'juesuan.db'));
    for (const [path, mode] of [...modesBelow(folder), ...modesBelow(second)])
      expect([path, mode.toString(8)]).toEqual([
        path,
        existsSync(join(folder, path)) && statSync(join(folder, path)).isDirectory() ? '700' : '600',
      ]);
    const names = [...modesBelow(folder).keys()].join('\n');
    for (const kind of [
      /juesuan\.db$/m,
      /db-wal$/m,
      /db\.lock$/m,
      /备份\/juesuan-\d+.*\.db$/m,
      /核对-/,
      /日志\/juesuan\.log$/m,
    ])
      expect(names).toMatch(kind);
    expect(modesBelow(second).size).toBeGreaterThan(0);
  });

  it('files left open by an earlier version are closed to others', async () => {
    const folder = tempFolder();
    const file = join(folder, 'juesuan.db');
    const first = openDatabase(file, new Date());
    if (first.ok) first.value.close();
    mkdirSync(join(folder, '备份'));
    mkdirSync(join(folder, '日志'));
    writeFileSync(join(folder, '日志', 'juesuan.log'), '');
    for (const each of ['juesuan.db', '备份', '日志', '日志/juesuan.log'])
      chmodSync(join(folder, each), each.includes('.') ? 0o644 : 0o755);
    await atWork(file);
    const open = [...modesBelow(folder)].filter(([, mode]) => (mode & 0o077) !== 0);
    expect(open).toEqual([]);
  });

  it('exported files get the usual permissions, except handover files', async () => {
    const folder = tempFolder();
    await saveFile(join(folder, 'a.docx'), Buffer.from('x'));
    await saveFile(join(folder, 'a.jsgk'), Buffer.from('x'));
    writeFileSync(join(folder, 'usual'), '');
    const modes = modesBelow(folder);
    expect(modes.get('a.docx')).toBe(modes.get('usual'));
    expect(modes.get('a.jsgk')).toBe(0o600);
  });

  it.skipIf(alone !== null)('another account of the PC gets nothing', async () => {
    const folder = tempFolder();
    letIn(folder);
    writeFileSync(join(folder, 'open'), 'seen');
    expect(readAsOther(join(folder, 'open'))).toBe('seen');
    const { second } = await atWork(join(folder, 'juesuan.db'));
    const files = [folder, second].flatMap((each) =>
      [...modesBelow(each).keys()].map((path) => join(each, path)),
    );
    const read = files.filter((path) => !path.endsWith('open') && readAsOther(path) !== '');
    expect(read).toEqual([]);
    expect(files.length).toBeGreaterThan(6);
  });
});

describe('the lock file', () => {
  it.each([
    ['a link', (victim: string, path: string) => symlinkSync(victim, path)],
    ['a second name of another file', (victim: string, path: string) => linkSync(victim, path)],
    ['a link to nothing', (victim: string, path: string) => symlinkSync(`${victim}-none`, path)],
  ])('the lock file is not written through if it is %s', (_what, plant) => {
    const folder = tempFolder();
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'mine');
    const file = join(folder, 'a.db');
    plant(victim, `${file}.lock`);
    const lock = acquireLock(file);
    expect(lock.ok).toBe(true);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(existsSync(`${victim}-none`)).toBe(false);
    expect(lstatSync(`${file}.lock`).isFile()).toBe(true);
    if (lock.ok) lock.value.release();
    expect(readFileSync(victim, 'utf8')).toBe('mine');
  });
});
