import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#main/app';
import { diagnostics } from '../diagnostics.ts';
import { serve } from '../http/serve.ts';
import { openLog } from '../log.ts';
import { newId } from '../new-id.ts';
import { printInBrowser } from '../print/print-in-browser.ts';
import { who } from '../who.ts';
import { hasDisplay } from './electron.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';

/** The page gives a sign of life every half minute; browsers slow hidden pages down to one a minute. */
const IDLE_MS = 5 * 60_000;
const OPENERS = { win32: 'explorer.exe', darwin: 'open' };

/** Serves the window to the system's browser until Ctrl+C; answers the exit code. */
export async function runInBrowser(): Promise<number> {
  const file = process.env.JUESUAN_DB ?? join(homedir(), '.juesuan', 'juesuan.db');
  const log = openLog(file);
  const app = createApp({
    file,
    now: () => new Date(),
    newId,
    who: who(),
    diagnostics: () => diagnostics(log, version()),
    exporting: { print: printInBrowser, worker: join(ROOT, 'main/exports/worker.ts'), log: log.error },
    backupWorker: join(ROOT, 'main/store/backup-worker.ts'),
  });
  if (!app.ok) {
    console.error(app.error.message);
    return 2;
  }
  const server = await serve({
    dispatch: app.value.dispatch,
    assets: join(ROOT, 'out/renderer'),
    log: log.error,
    idleMs: IDLE_MS,
  });
  await announce(server.url);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), server.idle]);
  await server.close();
  app.value.close();
  return 0;
}

/** Opens the page, or says on a line of its own where it is. */
async function announce(url: string): Promise<void> {
  const opener = OPENERS[process.platform as keyof typeof OPENERS] ?? 'xdg-open';
  const opened = hasDisplay() && (await run(opener, [url], { cwd: ROOT, quiet: true, limitMs: 5_000 })) === 0;
  console.log(
    opened ? '已在浏览器中打开。也可以把下面的地址粘贴到浏览器：' : '请在本机的浏览器中打开下面的地址：',
  );
  console.log(url);
  console.log('用完后关掉网页（五分钟后自动退出），或按 Ctrl+C 退出。');
}

function version(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}
