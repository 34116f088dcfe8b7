import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { openDatabase } from '#main/store/opening/open';
import type { Edit } from '#shared/edits/edit';
import { must } from '../api/calls.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { guardedStore } from './written.ts';

const { report } = readCase(SAMPLE);

function smallDisk(): string | null {
  const folder = tempFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3000k', 'tmpfs', folder], { stdio: 'ignore' });
    onTestFinished(() => {
      execFileSync('umount', ['-l', folder]);
    });
    return folder;
  } catch {
    console.warn('跳过磁盘写满试验：这台机器不能挂载内存盘');
    return null;
  }
}

/** Fills the free space. */
function fill(folder: string): () => void {
  const file = join(folder, 'filler');
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // the next smaller piece may still fit
    }
  }
  return () => rmSync(file);
}

/** A data file with the sample in it; `crashed`: as after a crash, with its log. */
function putData(folder: string, crashed: boolean): string {
  const made = join(tempFolder(), 'a.db');
  const opened = openDatabase(made, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  guardedStore(opened.value).add(report, '导入');
  if (!crashed) opened.value.close();
  for (const name of readdirSync(join(made, '..')).filter((each) => each.startsWith('a.db')))
    copyFileSync(join(made, '..', name), join(folder, name));
  if (crashed) opened.value.close();
  return join(folder, 'a.db');
}

function start(file: string) {
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  return app.value;
}

describe('a disk that is full at the start', () => {
  it.each([
    ['closed in order', false],
    ['left by a crash', true],
  ])(
    'a data file %s opens for reading, in a sentence, and for writing when there is room',
    async (_how, crashed) => {
      const folder = smallDisk();
      if (folder === null) return;
      const file = putData(folder, crashed);
      const makeRoom = fill(folder);
      const full = start(file);
      const status = await must(full.dispatch('store.status', {}));
      // an existing log has its own space: then only writing is refused
      if (status.readOnly) expect(status.notices.join()).toMatch(/磁盘已满.*只能查看和导出/);
      else expect(crashed).toBe(true);
      expect(await must(full.dispatch('reports.open', { report: report.id }))).toEqual(report);
      const edits: Edit[] = [{ kind: 'reason', key: '收入', words: '因为' }];
      const words = { report: report.id, edits };
      expect(await full.dispatch('report.edit', words)).toMatchObject({
        ok: false,
        error: { message: /只能查看和导出|磁盘已满/ },
      });
      full.close();
      makeRoom();
      const again = start(file);
      expect(await must(again.dispatch('store.status', {}))).toMatchObject({ readOnly: false });
      expect(await must(again.dispatch('reports.open', { report: report.id }))).toEqual(report);
      await must(again.dispatch('report.edit', words));
    },
  );

  it('with the temporary folder full too, a properly closed file can still be read', async () => {
    const folder = smallDisk();
    if (folder === null) return;
    const file = putData(folder, false);
    fill(folder);
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { dispatch } = start(file);
    expect(await must(dispatch('reports.open', { report: report.id }))).toEqual(report);
    expect(readdirSync(folder).filter((name) => name.startsWith('juesuan-'))).toEqual([]);
  });

  it('with a full disk, a damaged file’s sound reports are shown and the file is unchanged', async () => {
    const folder = smallDisk();
    if (folder === null) return;
    const file = putData(folder, false);
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length - 4096);
    writeFileSync(file, bytes);
    fill(folder);
    const { dispatch } = start(file);
    const status = await must(dispatch('store.status', {}));
    expect(status.readOnly).toBe(true);
    expect(status.notices.join('\n')).toMatch(/磁盘已满.*只能查看和导出[\s\S]*数据文件已损坏/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});
