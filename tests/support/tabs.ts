import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type BrowserProgram, launchChromium } from './chromium.ts';
import { type Host, startHost } from './http-host.ts';

/** What a test may listen to in its page. */
const HEARD = ['console', 'dialog', 'download', 'pageerror', 'request', 'response'] as const;

/** A tab of the browser with its own services. */
export interface Tab {
  readonly page: Page;
  /** The script errors and failed requests since the tab was taken. */
  readonly problems: readonly string[];
  address(): string;
  /** Closes the database and leaves a blank page for the next test, or closes the tab. */
  leave(forNext: boolean): Promise<void>;
}

interface Kept {
  readonly scale: number;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly host: Host;
  readonly problems: string[];
}

/**
 * The tabs that no test uses. One test after the other uses the same tab and address: its process keeps the
 * compiled scripts, which take most of the start of a new one.
 */
const free: Kept[] = [];

/** One browser for all tests of a worker; it ends with the worker. */
let browser: Promise<Browser> | undefined;

/** A tab at its blank page, and services over a database file. */
export async function takeTab(program: BrowserProgram, scale: number, file: string): Promise<Tab> {
  const at = free.findIndex((kept) => kept.scale === scale);
  const [kept] = at < 0 ? [] : free.splice(at, 1);
  kept?.host.open(file);
  const tab = kept ?? (await newTab(program, scale, file));
  return {
    page: tab.page,
    problems: tab.problems,
    address: tab.host.address,
    leave: (forNext) => (forNext && !tab.page.isClosed() ? keep(tab) : close(tab)),
  };
}

async function newTab(program: BrowserProgram, scale: number, file: string): Promise<Kept> {
  browser ??= launchChromium(program);
  const context = await (await browser).newContext({
    locale: 'zh-CN',
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  // a page that is left or loaded again drops the answers it still waited for
  context.on(
    'requestfailed',
    (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && problems.push(request.url()),
  );
  return { scale, context, page: await context.newPage(), host: await startHost(file), problems };
}

/** Nothing of one test reaches the next: no stored value, handler, emulation or position of the mouse. */
async function keep(tab: Kept): Promise<void> {
  const { page, context, host, problems } = tab;
  for (const event of HEARD) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  await page.emulateMedia({ forcedColors: null, media: null });
  await page.mouse.move(0, 0);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  host.leave();
  problems.length = 0;
  free.push(tab);
}

async function close({ context, host }: Kept): Promise<void> {
  await context.close();
  await host.close();
}
