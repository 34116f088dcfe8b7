import { join } from 'node:path';
import { createApp } from '#main/app';
import { type Server, serve } from '#main/hosts/http/serve';
import { newId } from '#main/hosts/new-id';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { who } from '#main/hosts/who';
import { ROOT } from './root.ts';

/** Enters like a page: returns the session's token for a new address's ticket. */
export async function enter(server: Server): Promise<string> {
  const ticket = new URL(server.address()).hash.replace('#ticket=', '');
  const answer = await fetch(`http://127.0.0.1:${server.port}/enter`, {
    method: 'POST',
    headers: { 'x-juesuan-token': ticket },
  });
  return (await answer.json()).value.token;
}

/** The browser shell over a database file: the real services and the built window. */
export async function startHost(file: string): Promise<Server> {
  const log = (error: unknown) => console.error(error);
  const exporting = { print: printInBrowser, worker: join(ROOT, 'out/cli/export-worker.js'), log };
  const app = createApp({ file, now: () => new Date(), newId, who: who(), exporting });
  if (!app.ok) throw new Error(app.error.message);
  const server = await serve({
    dispatch: app.value.dispatch,
    assets: join(ROOT, 'out/renderer'),
    log,
    idleMs: 60_000,
  });
  return {
    ...server,
    close: async () => {
      await server.close();
      app.value.close();
    },
  };
}
