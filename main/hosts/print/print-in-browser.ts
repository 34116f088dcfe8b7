import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Print } from '#main/app';
import { failure, success } from '#shared/result';
import { type DevTools, talk } from './devtools.ts';
import { findBrowser } from './find-browser.ts';

const LONGEST_MS = 120_000;
const NO_BROWSER =
  '本机没有找到 Chrome、Edge 或 Chromium，不能生成 PDF；请安装其中一个，或用环境变量 JUESUAN_BROWSER 指定程序';
const NOT_PRINTED =
  '浏览器没有生成 PDF，请关闭占用内存的程序后重试，或用环境变量 JUESUAN_BROWSER 另指定浏览器';

/** The browser has its own profile, no network and no script; its content comes through the pipe. */
const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--blink-settings=scriptEnabled=false',
];

/** Prints with the headless Chromium of this machine (Chrome, Edge, Chromium). */
export const printInBrowser: Print = async (html, options) => {
  const program = findBrowser();
  if (program === null) return failure('missing', NO_BROWSER);
  const profile = await mkdtemp(join(tmpdir(), 'juesuan-print-'));
  const browser = start(program, profile);
  const ended = new Promise<void>((done) => browser.once('close', () => done()).once('error', () => done()));
  const end = () => browser.kill('SIGKILL');
  const limit = setTimeout(end, LONGEST_MS);
  options.signal?.addEventListener('abort', end, { once: true });
  if (options.signal?.aborted === true) end();
  try {
    const [, , , to, from] = browser.stdio;
    return success(await printPage(talk(to as Writable, from as Readable), html, options));
  } catch {
    return failure('storage', NOT_PRINTED);
  } finally {
    clearTimeout(limit);
    options.signal?.removeEventListener('abort', end);
    end();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

function start(program: string, profile: string): ChildProcess {
  // Chromium refuses to run sandboxed as root; the page has no script and no network.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(program, [...SWITCHES, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

async function printPage(
  browser: DevTools,
  html: string,
  options: Parameters<Print>[1],
): Promise<Uint8Array> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached.sessionId);
  const { frameTree } = await browser.send('Page.getFrameTree', {}, session);
  const frameId = (frameTree as { frame: { id: string } }).frame.id;
  await browser.send('Page.setDocumentContent', { frameId, html }, session);
  const { data } = await browser.send(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: options.tagged,
      generateDocumentOutline: options.tagged,
    },
    session,
  );
  return Buffer.from(String(data), 'base64');
}
