import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareChromium } from '../support/chromium.ts';
import { commandLinesAsOther, otherAccountMissing, readAsOther } from '../support/other-account.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { testBrowser } from '../support/test-browser.ts';

const missing = process.platform === 'linux' ? otherAccountMissing() : '只在 Linux 上试';
if (missing !== null) console.warn(`跳过启动时另一个账户的测试：${missing}`);
/** The program may have to build the window first. */
const STARTING = { timeout: 60_000 };

const browser = testBrowser(prepareChromium);

/** Starts the browser edition; instead of opening a browser, it reports the file to open. */
async function started(): Promise<{ readonly page: string; readonly program: ChildProcess; said(): string }> {
  const folder = tempFolder();
  const given = join(folder, 'given');
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${given}'\n`, { mode: 0o755 });
  const entry = pathToFileURL(join(ROOT, 'main/hosts/launch/browser.ts')).href;
  const program = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(entry)}).then((m) => m.runInBrowser(m.PROJECT_PARTS)).then((code) => process.exit(code))`,
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${folder}:${process.env.PATH}`,
        DISPLAY: ':0',
        JUESUAN_DB: join(folder, 'juesuan.db'),
      },
    },
  );
  let said = '';
  program.stdout.on('data', (chunk) => {
    said += chunk;
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  await expect.poll(() => said, STARTING).toMatch(/Ctrl\+C/);
  return { page: readFileSync(given, 'utf8'), program, said: () => said };
}

describe.skipIf(missing !== null)('the browser edition', () => {
  it('the browser gets its ticket in a file of the person’s own, which lets one page in', async () => {
    const { page: path, program, said } = await started();
    const ticket = /ticket=([\w-]+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    expect(ticket.length).toBeGreaterThan(20);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(readAsOther(path)).toBe('');
    const lines = commandLinesAsOther();
    expect(lines).toContain('runInBrowser');
    expect(lines).not.toContain(ticket);

    const context = await browser().newContext({ locale: 'zh-CN' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    await page.getByRole('heading', { name: '部门决算公开' }).waitFor();
    expect(page.url()).not.toContain(ticket);
    await page.reload();
    await page.getByRole('heading', { name: '部门决算公开' }).waitFor();
    const second = await context.newPage();
    await second.goto(/http:\S+/.exec(said())?.[0] ?? '');
    await second.getByText('这个地址已经用过').first().waitFor();
    expect(commandLinesAsOther()).not.toContain(ticket);

    program.kill('SIGTERM');
    await once(program, 'exit');
    expect(existsSync(dirname(path))).toBe(false);
  });
});
