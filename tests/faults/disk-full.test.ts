import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#main/app';
import { saveFile } from '#main/hosts/files/save-file';
import { newId } from '#main/hosts/new-id';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const ADDRESS = '公开05/2070104/基本支出';

async function open(file: string) {
  const app = createApp({ file, now: () => new Date(), newId });
  if (!app.ok) throw new Error(app.error.message);
  onTestFinished(() => app.value.close());
  const imported = await app.value.dispatch('transcription.import', {
    filename: 'x',
    content: readCase(SAMPLE).text,
  });
  if (!imported.ok) throw new Error(imported.error.message);
  const { report } = imported.value;
  const write = (text: string) =>
    app.value.dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address: ADDRESS, text }] }],
    });
  return { app: app.value, report, write };
}

function smallDisk(): string | null {
  const folder = tempFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', folder], { stdio: 'ignore' });
    onTestFinished(() => {
      execFileSync('umount', ['-l', folder]);
    });
    return folder;
  } catch {
    console.warn('跳过磁盘写满试验：这台机器不能挂载内存盘');
    return null;
  }
}

describe('a full disk', () => {
  it('a full disk refuses the edit in a sentence, keeps what was saved, and works again when there is space', async (context) => {
    const folder = smallDisk();
    if (folder === null) return context.skip();
    const { app, report, write } = await open(join(folder, 'a.db'));
    expect(await write('1')).toMatchObject({ ok: true });
    const filler = join(folder, 'filler');
    fill(filler);
    let refused: unknown = null;
    for (let edit = 2; refused === null && edit < 2000; edit++) {
      const written = await write(String(edit));
      if (!written.ok) refused = { ...written, after: edit };
    }
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage', message: /磁盘已满.*没有保存/ } });
    const { after } = refused as { after: number };
    const opened = await app.dispatch('reports.open', { report });
    const amount =
      opened.ok && opened.value.tables.公开05.rows.find(({ id }) => id === '2070104')?.cells.基本支出?.amount;
    expect(amount).toBe(((after - 1) * 100_000_000) / 100);
    expect(await saveFile(join(folder, 'a.docx'), Buffer.alloc(3_000_000))).toMatchObject({
      ok: false,
      error: { message: /磁盘已满/ },
    });
    expect(readdirSync(folder).filter((name) => name.includes('docx') || name.endsWith('.tmp'))).toEqual([]);
    expect(await app.dispatch('backups.create', {})).toMatchObject({
      ok: false,
      error: { code: 'storage', message: /磁盘已满，备份没有做成/ },
    });
    expect(readdirSync(join(folder, '备份'))).toEqual([]);
    rmSync(filler);
    expect(await write('7')).toMatchObject({ ok: true });
  });
});

/** Fills the free space. */
function fill(file: string): void {
  for (let size = 1 << 20; size >= 4096; size /= 2) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
      size *= 2;
    } catch {
      // the next smaller piece may still fit
    }
  }
}

describe('a database file that disappears while it is open', () => {
  it.each(['removed', 'replaced'])('%s: the edit is refused in a sentence, not swallowed', async (how) => {
    const file = join(tempFolder(), 'a.db');
    const { write } = await open(file);
    const aside = `${file}.aside`;
    renameSync(file, aside);
    if (how === 'replaced') writeFileSync(file, readFileSync(aside));
    expect(await write('1')).toMatchObject({
      ok: false,
      error: { code: 'storage', message: /被移走或替换.*没有保存/ },
    });
  });
});

describe('a clock set back', () => {
  it('a clock set back changes neither edits nor their order', async () => {
    const file = join(tempFolder(), 'a.db');
    let now = new Date('2026-06-01T00:00:00Z');
    const app = createApp({ file, now: () => now, newId });
    if (!app.ok) throw new Error(app.error.message);
    onTestFinished(() => app.value.close());
    const { dispatch } = app.value;
    const imported = await dispatch('transcription.import', {
      filename: 'x',
      content: readCase(SAMPLE).text,
    });
    const report = imported.ok ? imported.value.report : '';
    await dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address: ADDRESS, text: '1' }] }],
    });
    now = new Date('2016-06-01T00:00:00Z');
    await dispatch('report.edit', {
      report,
      edits: [{ kind: 'cells', cells: [{ address: ADDRESS, text: '2' }] }],
    });
    const opened = await dispatch('reports.open', { report });
    expect(
      opened.ok && opened.value.tables.公开05.rows.find(({ id }) => id === '2070104')?.cells.基本支出?.amount,
    ).toBe(2_000_000);
  });
});
