import type { IncomingMessage, ServerResponse } from 'node:http';

const COOKIE = 'juesuan_session';
const LARGEST_BODY = 4 * 1024 * 1024;

/** Whether a request comes from the service's own page, or from a program that sends no origin. */
export function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}

/** The session's secret in the cookie; `null` if there is none. */
export function sessionOf({ headers }: IncomingMessage): string | null {
  const found = (headers.cookie ?? '').split(';').find((each) => each.trim().startsWith(`${COOKIE}=`));
  return found === undefined ? null : found.trim().slice(COOKIE.length + 1);
}

/** A desktop's token; `null` if there is none. */
export function tokenOf({ headers }: IncomingMessage): string | null {
  return /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** The session cookie, which scripts cannot read and other sites cannot send. */
export function setSession(response: ServerResponse, secret: string | null, isSecure: boolean): void {
  const ends = secret === null ? '; Max-Age=0' : '';
  const secure = isSecure ? '; Secure' : '';
  response.setHeader(
    'Set-Cookie',
    `${COOKIE}=${secret ?? ''}; HttpOnly; SameSite=Strict; Path=/${secure}${ends}`,
  );
}

/** The body as JSON; `undefined` if it is invalid or too large. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
