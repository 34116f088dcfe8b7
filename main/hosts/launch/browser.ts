import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '#main/app';
import { diagnostics } from '#main/hosts/defects/diagnostics';
import { type Server, serve } from '#main/hosts/http/serve';
import { openLog } from '#main/hosts/log';
import { newId } from '#main/hosts/new-id';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { keepPrivate } from '#main/hosts/private';
import { who } from '#main/hosts/who';
import { hasDisplay } from './electron.ts';
import { type LeadingPage, leadTo } from './hand-over.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';

/** The page sends a sign of life every half minute; browsers slow hidden pages down to one a minute. */
const IDLE_MS = 5 * 60_000;
const OPENERS = { win32: 'explorer.exe', darwin: 'open' };

/** Where the parts of the program are: in the project, or beside the built server. */
export interface ProgramParts {
  /** The built window. */
  readonly assets: string;
  readonly exportWorker: string;
  readonly backupWorker: string;
  /** Holds the program's version. */
  readonly packageFile: string;
}

/** The parts of the program when it runs from its project. */
export const PROJECT_PARTS: ProgramParts = {
  assets: join(ROOT, 'out/renderer'),
  exportWorker: join(ROOT, 'main/exports/make/worker.ts'),
  backupWorker: join(ROOT, 'main/store/backups/backup-worker.ts'),
  packageFile: join(ROOT, 'package.json'),
};

/** Serves the window to the system's browser until Ctrl+C; returns the exit code. */
export async function runInBrowser(parts: ProgramParts): Promise<number> {
  keepPrivate();
  const file = process.env.JUESUAN_DB ?? join(homedir(), '.juesuan', 'juesuan.db');
  const log = openLog(file);
  const app = createApp({
    file,
    now: () => new Date(),
    newId,
    who: who(),
    diagnostics: () => diagnostics(log, version(parts.packageFile)),
    exporting: { print: printInBrowser, worker: parts.exportWorker, log: log.error },
    backupWorker: parts.backupWorker,
  });
  if (!app.ok) {
    console.error(app.error.message);
    return 2;
  }
  const server = await serve({
    dispatch: app.value.dispatch,
    assets: parts.assets,
    log: log.error,
    idleMs: IDLE_MS,
  });
  app.value.keeper.start();
  app.value.warm();
  const opened = [await announce(server)];
  const again = openAgainOnEnter(async () => opened.push(await announce(server)));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), server.idle]);
  again.stop();
  for (const page of opened) page?.remove();
  await server.close();
  app.value.close();
  return 0;
}

/** Opens the page, and prints its address on a separate line; returns the file written to open it. */
async function announce(server: Server): Promise<LeadingPage | null> {
  const address = server.address();
  const page = hasDisplay() ? leadTo(address) : null;
  const isOpened = page !== null && (await openPage(page));
  console.log(
    isOpened
      ? '已在浏览器中打开。没有看到的，把下面的地址粘贴到浏览器：'
      : '请在本机的浏览器中打开下面的地址：',
  );
  console.log(address);
  console.log('地址只能用一次；关掉网页后要再打开，在这里按 Enter。');
  console.log('用完后关掉网页（五分钟后自动退出），或按 Ctrl+C 退出。');
  return page;
}

async function openPage({ path }: LeadingPage): Promise<boolean> {
  const opener = OPENERS[process.platform as keyof typeof OPENERS] ?? 'xdg-open';
  return (await run(opener, [path], { cwd: process.cwd(), quiet: true, limitMs: 5_000 })) === 0;
}

/** Only at an interactive terminal: elsewhere input ends at once or is meant for something else. */
function openAgainOnEnter(open: () => Promise<unknown>): { stop(): void } {
  if (!process.stdin.isTTY) return { stop: () => undefined };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => void open());
  return { stop: () => lines.close() };
}

function version(packageFile: string): string {
  return JSON.parse(readFileSync(packageFile, 'utf8')).version;
}
