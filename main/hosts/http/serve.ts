import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAsset } from '#main/hosts/assets';
import { PAGE_HEADERS } from '#main/hosts/content-policy';
import { INTERNAL_ERROR } from '#main/hosts/defects/internal-error';
import type { Method } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';
import { Entrance } from './entrance.ts';
import { isJson, isOwnOrigin, tokenOf } from './guard.ts';
import { watchIdle } from './idle.ts';

const LARGEST_BODY = 32 * 1024 * 1024;
const API = '/api/';
/** The path at which a page exchanges its ticket for the session's token. */
const ENTER = '/enter';

export interface Server {
  /** The page's address, each time with a new one-time ticket in the fragment, which browsers do not send. */
  address(): string;
  readonly port: number;
  /** Settles when no admitted page has given a sign of life for `idleMs`. */
  readonly idle: Promise<void>;
  close(): Promise<void>;
}

/** Serves the window and the services on the loopback address only, on a port chosen by the system. */
export async function serve(of: {
  readonly dispatch: Call;
  readonly assets: string;
  readonly log: (error: unknown) => void;
  /** How long the host waits for a page that is gone, in milliseconds. */
  readonly idleMs: number;
}): Promise<Server> {
  const entrance = new Entrance();
  const watch = watchIdle(of.idleMs);
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    handle(request, response, { ...of, entrance, port, seen: watch.seen }).catch((error: unknown) => {
      of.log(error);
      if (response.headersSent) response.end();
      else sendJson(response, INTERNAL_ERROR);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: () => `http://127.0.0.1:${port}/#ticket=${entrance.issue()}`,
    port,
    idle: watch.idle,
    close: () =>
      new Promise((closed) => {
        watch.stop();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Context {
  readonly dispatch: Call;
  readonly assets: string;
  readonly entrance: Entrance;
  readonly port: number;
  /** Called when an admitted page gives a sign of life; refused requests do not count. */
  readonly seen: () => void;
}

async function handle(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  if (!isOwnOrigin(request, context.port)) return send(response, 403);
  const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${context.port}`);
  if (request.method === 'GET' && !pathname.startsWith(API))
    return sendAsset(response, context.assets, pathname);
  if (request.method !== 'POST') return send(response, 404);
  if (pathname === ENTER) return enter(request, response, context);
  if (!pathname.startsWith(API)) return send(response, 404);
  if (!context.entrance.isIn(tokenOf(request))) return send(response, 401);
  context.seen();
  if (!isJson(request)) return send(response, 415);
  const body = await readBody(request);
  if (body === null) return send(response, 413);
  sendJson(response, await call(context.dispatch, pathname.slice(API.length), body));
}

function enter(request: IncomingMessage, response: ServerResponse, { entrance, seen }: Context): void {
  const token = entrance.enter(tokenOf(request));
  if (token === null) send(response, 401);
  else {
    seen();
    sendJson(response, success({ token }));
  }
}

async function call(dispatch: Call, method: string, body: string): Promise<Result<unknown>> {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return failure('input', '窗口发来的内容不完整，请刷新页面后重试');
  }
  return dispatch(method as Method, input as never);
}

async function sendAsset(response: ServerResponse, root: string, pathname: string): Promise<void> {
  const asset = await readAsset(root, pathname);
  if (asset === null) return send(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, ...asset.headers });
  response.end(asset.bytes);
}

/** The body as text; `null` if it is larger than any input. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/plain' });
  response.end();
}
