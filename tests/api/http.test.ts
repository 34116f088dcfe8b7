import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Server, serve } from '#main/hosts/http/serve';
import type { Call } from '#shared/api/transport';
import { startHost } from '../support/http-host.ts';
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
    return (async (method, input) => {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-juesuan-token': server.token },
        body: JSON.stringify(input),
      });
      return response.json();
    }) as Call;
  });
});

it('a call that meets a defect is answered as one, so that nobody tries it again and again', async () => {
  const logged: unknown[] = [];
  const server = await serve({
    dispatch: () => Promise.reject(new RangeError('示例局 12.34')),
    assets: tempFolder(),
    log: (error) => logged.push(error),
    idleMs: 60_000,
  });
  onTestFinished(() => server.close());
  const response = await fetch(`http://127.0.0.1:${server.port}/api/cells.write`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-juesuan-token': server.token },
    body: '{}',
  });
  const answer = await response.text();
  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(answer).not.toContain('12.34');
  expect(logged).toHaveLength(1);
});

describe('the loopback host lets in', () => {
  const own = (server: Server) => ({ 'x-juesuan-token': server.token, 'Content-Type': 'application/json' });

  it('its own page', async () => {
    const server = await host();
    expect(await post(server, own(server))).toBe(200);
    expect(await post(server, { ...own(server), Origin: `http://127.0.0.1:${server.port}` })).toBe(200);
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
  ])('nobody with %s', async (_name, headers, status) => {
    const server = await host();
    expect(await post(server, { ...own(server), ...headers })).toBe(status);
  });

  it('no path out of its own files', async () => {
    const server = await host();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/%00',
      '/main.tsx',
    ]) {
      expect(await get(server, path), path).toBe(404);
    }
  });

  it('no body larger than any input', async () => {
    const server = await host();
    expect(await post(server, own(server), `"${'x'.repeat(33 * 1024 * 1024)}"`)).toBe(413);
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
