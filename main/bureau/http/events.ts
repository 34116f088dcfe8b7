import type { ServerResponse } from 'node:http';
import pg from 'pg';

const AGAIN_MS = 1000;
const CHANNEL = 'juesuan_changed';
const KEEP_ALIVE_MS = 20_000;

/** Notifies open pages of changes reported by the database, whichever machine made them. */
export interface Events {
  /** Keeps a response open and sends a line for every change, until it is closed. */
  follow(response: ServerResponse): void;
  close(): Promise<void>;
}

/** Listens on its own connection, reopening it if it breaks. It reports only that something changed, not what. */
export function openEvents(url: string, log: (error: unknown) => void): Events {
  const open = new Set<ServerResponse>();
  let closed = false;
  let client: pg.Client | null = null;
  const tell = (line: string) => {
    for (const response of open) response.write(line);
  };
  const listen = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: url });
    client = next;
    next.on('notification', ({ payload }) => tell(`data: ${payload ?? '{}'}\n\n`));
    let isBroken = false;
    // one break is reported several times: by the server, the socket, and the current call
    const breaks = () => {
      if (isBroken) return;
      isBroken = true;
      client = null;
      void next.end().catch(() => undefined);
      if (!closed) setTimeout(() => void listen(), AGAIN_MS).unref();
    };
    next.on('error', breaks);
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      tell('data: {}\n\n');
    } catch (error) {
      log(error);
      breaks();
    }
  };
  void listen();
  const beat = setInterval(() => tell(': \n\n'), KEEP_ALIVE_MS);
  beat.unref();
  return {
    follow: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(': \n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close: async () => {
      closed = true;
      clearInterval(beat);
      for (const response of open) response.end();
      await client?.end().catch(() => undefined);
    },
  };
}
