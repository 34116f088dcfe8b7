import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Server, serve } from '#main/hosts/http/serve';
import type { Call } from '#shared/api/transport';
import { failure } from '#shared/result';
import { enter, startHost } from '../support/http-host.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { apiSuite } from './suite.ts';

async function host(): Promise<Server> {
  const server = await startHost(join(tempFolder(), 'a.db'));
  onTestFinished(() => server.close());
  return server;
}

describe('the services, over loopback HTTP', () => {
  apiSuite(async () => {
    const server = await host();
    const token = await enter(server);
    return (async (method, input) => {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-juesuan-token': token },
        body: JSON.stringify(input),
      });
      return response.json();
    }) as Call;
  });
});

it('a call that meets a defect gets an answer, so that nobody repeats it', async () => {
  const logged: unknown[] = [];
  const server = await serve({
    dispatch: () => Promise.reject(new RangeError('示例局 12.34')),
    assets: tempFolder(),
    log: (error) => logged.push(error),
    idleMs: 60_000,
  });
  onTestFinished(() => server.close());
  const response = await fetch(`http://127.0.0.1:${server.port}/api/report.edit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-juesuan-token': await enter(server) },
    body: '{}',
  });
  const answer = await response.text();
  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(answer).not.toContain('12.34');
  expect(logged).toHaveLength(1);
});

describe('the loopback host', () => {
  const own = async (server: Server) => ({
    'x-juesuan-token': await enter(server),
    'Content-Type': 'application/json',
  });

  it('the host lets its own page in', async () => {
    const server = await host();
    const headers = await own(server);
    expect(await post(server, headers)).toBe(200);
    expect(await post(server, { ...headers, Origin: `http://127.0.0.1:${server.port}` })).toBe(200);
  });

  it.each([
    ['no token', { 'x-juesuan-token': '' }, 401],
    ['a wrong token', { 'x-juesuan-token': 'x'.repeat(32) }, 401],
    ['a foreign origin', { Origin: 'http://example.com' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['a foreign host name', { Host: 'example.com' }, 403],
    ['the right address on another port', { Host: '127.0.0.1:1' }, 403],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
  ])('the host refuses %s', async (_name, headers, status) => {
    const server = await host();
    expect(await post(server, { ...(await own(server)), ...headers })).toBe(status);
  });

  it('no path leads out of the host’s own files', async () => {
    const server = await host();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%00',
      '/main.ts',
    ]) {
      expect(await get(server, path), path).toBe(404);
    }
  });

  it('a browser keeps the files named by their content, but neither the page nor an answer', async () => {
    const assets = tempFolder();
    mkdirSync(join(assets, 'assets'));
    for (const name of ['index.html', 'assets/App-1a2b.js']) writeFileSync(join(assets, name), '');
    const call: Call = async () => failure('missing', '没有');
    const server = await serve({ dispatch: call, assets, log: () => undefined, idleMs: 60_000 });
    onTestFinished(() => server.close());
    const kept = async (path: string, init?: RequestInit) => {
      const { headers } = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
      return headers.get('Cache-Control');
    };
    expect(await kept('/assets/App-1a2b.js')).toMatch(/max-age=\d{8}, immutable$/);
    expect(await kept('/assets/App-none.js')).toBe('no-store');
    expect(await kept('/')).toBe('no-store');
    const asked = { method: 'POST', headers: await own(server), body: '{}' };
    expect(await kept('/api/reports.list', asked)).toBe('no-store');
  });

  it('a body larger than any input is refused', async () => {
    const server = await host();
    expect(await post(server, await own(server), `"${'x'.repeat(33 * 1024 * 1024)}"`)).toBe(413);
  });
});

describe('a ticket for the host', () => {
  it('a ticket can be used once, and is not a token', async () => {
    const server = await host();
    const ticket = new URL(server.address()).hash.replace('#ticket=', '');
    const json = { 'Content-Type': 'application/json' };
    const come = (token: string) =>
      send(server, { method: 'POST', path: '/enter', headers: { 'x-juesuan-token': token } }, '');
    expect(await post(server, { ...json, 'x-juesuan-token': ticket })).toBe(401);
    expect(await come(`${ticket}x`)).toBe(401);
    expect(await come(ticket)).toBe(200);
    expect(await come(ticket)).toBe(401);
    expect(await come(await enter(server))).toBe(401);
  });

  it('a ticket from another origin is refused', async () => {
    const server = await host();
    const ticket = new URL(server.address()).hash.replace('#ticket=', '');
    const come = (headers: Record<string, string>) =>
      send(
        server,
        { method: 'POST', path: '/enter', headers: { 'x-juesuan-token': ticket, ...headers } },
        '',
      );
    expect(await come({ Origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await come({ Host: 'example.com' })).toBe(403);
    expect(await come({})).toBe(200);
  });
});

describe('the end of the host', () => {
  it('the host ends when no page is in, whatever is requested from outside', async () => {
    const server = await serve({
      dispatch: async () => failure('missing', '没有'),
      assets: tempFolder(),
      log: () => undefined,
      idleMs: 600,
    });
    onTestFinished(() => server.close());
    const token = await enter(server);
    let isOver = false;
    const over = server.idle.then(() => {
      isOver = true;
    });
    const own = { 'x-juesuan-token': token, 'Content-Type': 'application/json' };
    for (let times = 0; times < 8; times++) {
      expect(await post(server, own)).toBe(200);
      await new Promise((wait) => setTimeout(wait, 100));
    }
    expect(isOver).toBe(false);
    const refused = setInterval(() => {
      // the last of them find that the host has ended
      const asked = [
        post(server, { 'x-juesuan-token': 'x' }),
        post(server, { Host: 'example.com' }),
        get(server, '/'),
      ];
      void Promise.allSettled(asked);
    }, 50);
    await over;
    clearInterval(refused);
    expect(isOver).toBe(true);
  });
});

function post(server: Server, headers: Record<string, string>, body = '{}'): Promise<number> {
  return send(server, { method: 'POST', path: '/api/reports.list', headers }, body);
}

function get(server: Server, path: string): Promise<number> {
  return send(server, { method: 'GET', path, headers: {} }, '');
}

function send(
  server: Server,
  of: { readonly method: string; readonly path: string; readonly headers: Record<string, string> },
  body: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, ...of }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
