import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { whyUnreachable } from '#main/bureau/database/unreachable';
import { type BureauServices, callBureau } from '#main/bureau/methods';
import { logIn, logOut, personOfSession, personOfToken } from '#main/bureau/people/sessions';
import { readAsset } from '#main/hosts/assets';
import { PAGE_HEADERS } from '#main/hosts/content-policy';
import { INTERNAL_ERROR } from '#main/hosts/defects/internal-error';
import { MAY_TAKE_FILES } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { failure, type Result, success } from '#shared/result';
import { DOWNLOADS, type Download, scopeOf, sendDownload } from './downloads.ts';
import type { Events } from './events.ts';
import { isOwnOrigin, readJson, sessionOf, setSession, tokenOf } from './requests.ts';

const API = '/api/';
const PAGE = '/screens/bureau/index.html';

/** The bureau's key and certificate, as PEM. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

export interface Serving {
  readonly services: BureauServices;
  readonly events: Events;
  /** Folder of the built pages. */
  readonly assets: string;
  /** `null`: plain HTTP, on this machine only. */
  readonly certificate: Certificate | null;
  readonly log: (error: unknown) => void;
}

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

const HOME = '127.0.0.1';

/** Errors of an address that cannot be listened at. */
const NO_ADDRESS = /^(EADDRINUSE|EADDRNOTAVAIL|EACCES)$/;

/**
 * Serves the officers' page and the methods; without a certificate, only to this machine. Refuses an address that
 * is taken, not this machine's, or not allowed.
 */
export async function serve(
  of: Serving,
  at: { readonly host: string; readonly port: number },
): Promise<Result<Served>> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    handle(of, request, response).catch((error: unknown) => {
      const unreachable = whyUnreachable(error);
      if (unreachable === null) of.log(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, unreachable ?? INTERNAL_ERROR);
    });
  };
  const server: Server =
    of.certificate === null ? createPlain(answer) : createSecure({ ...of.certificate }, answer);
  const host = of.certificate === null ? HOME : at.host;
  const refused = await new Promise<NodeJS.ErrnoException | null>((listening) => {
    server.once('error', listening);
    server.listen(at.port, host, () => listening(null));
  });
  if (refused !== null && !NO_ADDRESS.test(refused.code ?? '')) throw refused;
  if (refused !== null)
    return failure(
      'input',
      `地址 ${host}:${at.port} 用不了（可能已被别的程序占用），请用 --host 和 --port 另选`,
    );
  const { port } = server.address() as AddressInfo;
  return success({
    address: `${of.certificate === null ? 'http' : 'https'}://${host}:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
}

async function handle(of: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnOrigin(request)) return send(response, 403);
  const { pathname } = new URL(request.url ?? '/', 'http://bureau');
  if (request.method === 'GET' && pathname === '/events') return follow(of, request, response);
  const download = request.method === 'GET' ? DOWNLOADS.get(pathname) : undefined;
  if (download !== undefined) return give(of, download, request, response);
  if (request.method === 'GET') return sendAsset(response, of.assets, pathname === '/' ? PAGE : pathname);
  if (request.method !== 'POST') return send(response, 405);
  const body = await readJson(request);
  if (body === undefined) return send(response, 415);
  if (pathname === '/login') return enter(of, request, response, body);
  if (pathname === '/logout') return leave(of, request, response);
  if (!pathname.startsWith(API)) return send(response, 404);
  const person = await personOf(of, request);
  if (person === null) return send(response, 401);
  const call = { method: pathname.slice(API.length), input: body, signal: untilClosed(response) };
  sendJson(response, await callBureau(of.services, person, call));
}

/** Aborted when the caller leaves before the response has ended. */
function untilClosed(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}

async function personOf({ services }: Serving, request: IncomingMessage): Promise<Person | null> {
  const [token, session] = [tokenOf(request), sessionOf(request)];
  if (token !== null) return personOfToken(services.pool, token);
  return session === null ? null : personOfSession(services.pool, session);
}

async function follow(of: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if ((await personOf(of, request)) === null) return send(response, 401);
  of.events.follow(response);
}

async function give(
  of: Serving,
  download: Download,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const person = await personOf(of, request);
  if (person === null) return send(response, 401);
  if (!MAY_TAKE_FILES.includes(person.role)) return send(response, 403);
  const scope = scopeOf(request);
  if (scope === null) return send(response, 404);
  return sendDownload(download, { pool: of.services.pool, person, scope }, response);
}

const loginSchema = z.strictObject({ login: z.string().max(60), password: z.string().max(200) });

async function enter(
  { services, certificate }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<void> {
  const given = loginSchema.safeParse(body);
  if (!given.success) return sendJson(response, failure('input', '请填写用户名和口令'));
  const address = request.socket.remoteAddress ?? '';
  const entered = await logIn(services.pool, { ...given.data, address });
  if (!entered.ok) return sendJson(response, entered);
  setSession(response, entered.value.session, certificate !== null);
  sendJson(response, success(entered.value.person));
}

async function leave(
  { services, certificate }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const session = sessionOf(request);
  if (session !== null) await logOut(services.pool, session);
  setSession(response, null, certificate !== null);
  sendJson(response, success(null));
}

async function sendAsset(response: ServerResponse, root: string, pathname: string): Promise<void> {
  const asset = await readAsset(root, pathname);
  if (asset === null) return send(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, ...asset.headers });
  response.end(asset.bytes);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/plain' });
  response.end();
}
