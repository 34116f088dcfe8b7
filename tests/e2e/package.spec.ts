import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { documentPath } from '../cases/documents/truth.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { SAMPLE } from '../support/cases.ts';
import { ELECTRON_FOLDER, electronMissing, electronRequired } from '../support/electron-app.ts';
import { ROOT } from '../support/root.ts';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import { importThroughBridge, publishFirstThroughBridge, readThroughBridge } from './pages/bridge.ts';
import { windowOf } from './pages/debugged-window.ts';

const missing = process.platform === 'linux' ? electronMissing() : '安装包测试只在 Linux 上运行';
if (missing !== null && !electronRequired) console.warn(`跳过安装包测试：${missing}`);

describe.skipIf(missing !== null && !electronRequired)('the package', () => {
  const folder = lastingFolder();
  const program = join(folder, 'linux-unpacked/juesuan');

  beforeAll(() => {
    const version = execFileSync('cat', [join(ELECTRON_FOLDER, 'version')], { encoding: 'utf8' }).trim();
    const settings = [
      `electronDist=${ELECTRON_FOLDER}`,
      `electronVersion=${version}`,
      `directories.output=${folder}`,
    ];
    const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
    const args = [builder, '--linux', '--dir', ...settings.map((setting) => `-c.${setting}`)];
    execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  });

  it('the package has every way into Node closed', async () => {
    const fuses = await getCurrentFuseWire(program);
    const state = (fuse: FuseV1Options) => fuses[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
  });

  it('the package reads a workbook and a PDF in a separate process, and makes the whole set', async () => {
    const profile = tempFolder();
    const args = ['--no-sandbox', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
    const env = { ...process.env, JUESUAN_DB: join(tempFolder(), 'a.db') };
    const app = spawn(program, args, { env, stdio: 'ignore' });
    try {
      const page = await pageOf(profile);
      const book = await toXlsx(paper('公开05'));
      const given = (filename: string, bytes: Uint8Array) => ({
        filename,
        base64: Buffer.from(bytes).toString('base64'),
      });
      expect(await page.evaluate(readThroughBridge, given('a.xlsx', book))).toEqual(['公开05']);
      const account = readFileSync(documentPath('social-work-2024'));
      expect(await page.evaluate(readThroughBridge, given('a.pdf', account))).toContain('公开09');
      expect(await page.evaluate(importThroughBridge, readFileSync(SAMPLE, 'utf8'))).toBeNull();
      const made = await page.evaluate(publishFirstThroughBridge);
      if (typeof made === 'string') throw new Error(made);
      const beginnings = made.map(({ filename, base64 }) => [
        extname(filename),
        Buffer.from(base64, 'base64').subarray(0, 4).toString(),
      ]);
      expect(beginnings).toEqual([
        ['.docx', 'PK\x03\x04'],
        ['.xlsx', 'PK\x03\x04'],
        ['.pdf', '%PDF'],
        ['.html', '<!do'],
        ['.docx', 'PK\x03\x04'],
      ]);
    } finally {
      app.kill('SIGKILL');
      await new Promise((ended) => app.once('close', ended));
    }
  });

  it('the package starts, finds the database engine, and keeps its data in the given folder', async () => {
    const file = join(tempFolder(), 'a.db');
    const args = ['--no-sandbox', `--user-data-dir=${tempFolder()}`];
    const env = { ...process.env, JUESUAN_DB: file, ELECTRON_RUN_AS_NODE: '1' };
    const app = spawn(program, args, { env, stdio: 'ignore' });
    try {
      for (let tries = 0; tries < 100 && !existsSync(file); tries++) await sleep(100);
      expect(existsSync(file)).toBe(true);
    } finally {
      app.kill('SIGKILL');
      await new Promise((ended) => app.once('close', ended));
    }
  });
});

/** The window of a program that wrote its debugging port to a file. */
async function pageOf(profile: string): Promise<Page> {
  const { browser, page } = await windowOf(join(profile, 'DevToolsActivePort'));
  onTestFinished(() => browser.close());
  return page;
}
