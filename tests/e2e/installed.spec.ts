import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCase, SAMPLE } from '../support/cases.ts';
import { ELECTRON_FOLDER, electronMissing, electronRequired } from '../support/electron-app.ts';
import { ROOT } from '../support/root.ts';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import { importThroughBridge, publishFirstThroughBridge } from './pages/bridge.ts';
import { windowOf } from './pages/debugged-window.ts';
import { ReportsPage } from './pages/reports-page.ts';

const ID = 'cn.juesuan.app';
const INSTALLED = `/opt/apps/${ID}`;

const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/dpkg-deb');
const missing = isRoot ? electronMissing() : '安装 .deb 要在 Debian 类的系统上，并且是管理员';
if (missing !== null && !electronRequired) console.warn(`跳过 .deb 安装测试：${missing}`);

describe.skipIf(missing !== null && !(electronRequired && isRoot))('the installed .deb', () => {
  const folder = lastingFolder();

  beforeAll(() => {
    const env = {
      ...process.env,
      JUESUAN_DIST: folder,
      JUESUAN_DEB_COMPRESSION: '-Znone',
      ELECTRON_OVERRIDE_DIST_PATH: ELECTRON_FOLDER,
    };
    execFileSync(process.execPath, [join(ROOT, 'packaging/package-deb.ts')], { env, stdio: 'inherit' });
    return () => void spawnSync('dpkg', ['--purge', ID], { stdio: 'ignore' });
  }, 240_000);

  const built = () => {
    const [name] = readdirSync(folder).filter((each) => each.endsWith('.deb'));
    if (name === undefined) throw new Error('no package was built');
    return join(folder, name);
  };

  it('the .deb is installed, makes a report, is upgraded, exports all files, and leaves the data when removed', async () => {
    const home = join(tempFolder(), '张三·财务');
    mkdirSync(home);
    const data = join(home, '决算公开/juesuan.db');
    execFileSync('dpkg', ['-i', olderThan(built(), tempFolder())], { stdio: 'ignore' });
    expect(versionInstalled()).toBe('0.0.1');
    const { text, report } = readCase(SAMPLE);
    await inProgram(home, async (page) => {
      expect(await page.evaluate(importThroughBridge, text)).toBeNull();
      await page.reload();
      expect(await new ReportsPage(page).names()).toContain(report.部门);
    });
    expect(existsSync(data)).toBe(true);

    execFileSync('dpkg', ['-i', built()], { stdio: 'ignore' });
    expect(versionInstalled()).not.toBe('0.0.1');
    await inProgram(home, async (page) => {
      expect(await new ReportsPage(page).names()).toContain(report.部门);
      const made = await page.evaluate(publishFirstThroughBridge);
      if (typeof made === 'string') throw new Error(made);
      expect(made.map(({ filename }) => extname(filename)).toSorted()).toEqual([
        '.docx',
        '.docx',
        '.html',
        '.pdf',
        '.xlsx',
      ]);
    });

    execFileSync('dpkg', ['-r', ID], { stdio: 'ignore' });
    expect([existsSync(INSTALLED), existsSync(`/usr/share/applications/${ID}.desktop`)]).toEqual([
      false,
      false,
    ]);
    expect(statSync(data).size).toBeGreaterThan(10_000);
    const size = statSync(built()).size / 1_000_000;
    console.log(
      `安装包（未压缩）${size.toFixed(1)} MB：安装、启动、建报表、升级、导出全部文件、卸载，数据还在`,
    );
  });

  it('the .deb has the layout of 统信UOS, with icon, menu entry, file types and checksums', () => {
    const listed = execFileSync('dpkg-deb', ['-c', built()], { encoding: 'utf8' });
    const paths = [...listed.matchAll(/ \.(\/\S+)$/gm)].map(([, path]) => path ?? '');
    expect(paths.filter((path) => !path.startsWith('/opt/apps/') && !/^\/(opt\/?)?$/.test(path))).toEqual([]);
    expect(listed).toMatch(/^-rwsr-xr-x root\/root .*files\/chrome-sandbox$/m);
    for (const file of ['info', `entries/applications/${ID}.desktop`, `entries/mime/packages/${ID}.xml`])
      expect(paths).toContain(`${INSTALLED}/${file}`);
    for (const size of [16, 48, 256])
      expect(paths).toContain(`${INSTALLED}/entries/icons/hicolor/${size}x${size}/apps/${ID}.png`);
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, stdio: 'ignore' });
  });

  it('the .deb says in a sentence that a system with large pages or an old glibc cannot run it', () => {
    execFileSync('dpkg', ['-i', built()], { stdio: 'ignore' });
    expect(startedWith({ PAGESIZE: '65536', GNU_LIBC_VERSION: 'glibc 2.28' })).toMatch(
      /内存页是 64 KB，窗口版运行不了。请安装浏览器版/,
    );
    expect(startedWith({ PAGESIZE: '4096', GNU_LIBC_VERSION: 'glibc 2.12' })).toMatch(
      /glibc 是 2\.12，窗口版需要 2\.\d+ 以上/,
    );
    execFileSync('dpkg', ['-r', ID], { stdio: 'ignore' });
  });
});

/** The output of the start script if the system's `getconf` answers like this. */
function startedWith(answers: Readonly<Record<string, string>>): string {
  const bin = tempFolder();
  const cases = Object.entries(answers).map(([name, answer]) => `${name}) echo '${answer}';;`);
  writeFileSync(join(bin, 'getconf'), `#!/bin/sh\ncase $1 in\n${cases.join('\n')}\nesac\n`, { mode: 0o755 });
  const started = spawnSync(`${INSTALLED}/files/start.sh`, {
    env: { PATH: `${bin}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  expect(started.status).toBe(1);
  return started.stderr;
}

/** The same package with an older version. */
function olderThan(deb: string, folder: string): string {
  const tree = join(folder, 'tree');
  execFileSync('dpkg-deb', ['-R', deb, tree]);
  const control = join(tree, 'DEBIAN/control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, 'Version: 0.0.1'));
  const older = join(folder, 'older.deb');
  execFileSync('dpkg-deb', ['-Znone', '--build', tree, older], { stdio: 'ignore' });
  return older;
}

function versionInstalled(): string | undefined {
  return /^Version: (.*)$/m.exec(execFileSync('dpkg', ['-s', ID], { encoding: 'utf8' }))?.[1];
}

/** Starts the installed program with this home folder, and ends it when `work` is done. */
async function inProgram(home: string, work: (page: Page) => Promise<void>): Promise<void> {
  const args = ['--no-sandbox', '--remote-debugging-port=0'];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, JUESUAN_DB: undefined };
  const port = join(home, '决算公开/DevToolsActivePort');
  // from the previous run
  rmSync(port, { force: true });
  const app = spawn(`${INSTALLED}/files/start.sh`, args, { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => app.once('close', resolve));
  try {
    const { browser, page } = await windowOf(port);
    await work(page);
    await browser.close();
  } finally {
    app.kill('SIGTERM');
    await ended;
  }
}
