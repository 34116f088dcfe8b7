import type { IncomingMessage } from 'node:http';

export const TOKEN_HEADER = 'x-juesuan-token';

/** Whether a request comes from our own page: checked before anything else. */
export function isOwnOrigin(request: IncomingMessage, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host)) return false;
  return origin === undefined || own.some((each) => origin === `http://${each}`);
}

/** The token of a request, or its ticket on entering. */
export function tokenOf(request: IncomingMessage): string {
  return String(request.headers[TOKEN_HEADER] ?? '');
}

export function isJson(request: IncomingMessage): boolean {
  return request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
}
