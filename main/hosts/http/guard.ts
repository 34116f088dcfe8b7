import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const TOKEN_HEADER = 'x-juesuan-token';

/** Whether a request comes from our own page: checked before anything else is looked at. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host)) return false;
  return origin === undefined || own.some((each) => origin === `http://${each}`);
}

export function hasToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ''));
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function isJson(request: IncomingMessage): boolean {
  return request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
}
