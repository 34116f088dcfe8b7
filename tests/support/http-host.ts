import { join } from 'node:path';
import { type App, createApp } from '#main/app';
import { type Server, serve } from '#main/hosts/http/serve';
import { newId } from '#main/hosts/new-id';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { who } from '#main/hosts/who';
import { builtFile } from './built-file.ts';
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

export interface Host extends Server {
  /** Serves another database file at the same address. */
  open(file: string): void;
  /** Closes the database file, and serves nothing until the next `open`. */
  leave(): void;
}

const log = (error: unknown) => console.error(error);

/** The browser shell over a database file: the real services and the built window. */
export async function startHost(file: string): Promise<Host> {
  let app: App | null = servicesOver(file);
  const leave = () => {
    app?.close();
    app = null;
  };
  const server = await serve({
    dispatch: (method, input) => {
      if (app === null) throw new Error('the database file is closed');
      return app.dispatch(method, input);
    },
    assets: join(ROOT, 'out/renderer'),
    log,
    idleMs: 60_000,
  });
  return {
    ...server,
    open: (next) => {
      leave();
      app = servicesOver(next);
    },
    leave,
    close: async () => {
      await server.close();
      leave();
    },
  };
}

function servicesOver(file: string): App {
  const exporting = { print: printInBrowser, worker: builtFile('export-worker.js'), log };
  const app = createApp({ file, now: () => new Date(), newId, who: who(), exporting });
  if (!app.ok) throw new Error(app.error.message);
  return app.value;
}
