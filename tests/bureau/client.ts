// A client of the bureau over real HTTP: a person with a session, or a desktop with a token.
import { createHash } from 'node:crypto';
import type { BureauInput, BureauMethod, BureauOutputs } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import type { Result } from '#shared/result';

export interface Client {
  call<M extends BureauMethod>(method: M, input: BureauInput<M>): Promise<Result<BureauOutputs[M]>>;
  readonly headers: Readonly<Record<string, string>>;
}

export function clientOf(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal | null = null,
): Client {
  return {
    headers,
    call: async (method, input) => {
      const answer = await post(`${address}api/${method}`, input, headers, signal);
      if (answer.status !== 200) throw new Error(`${method}: HTTP ${answer.status}`);
      return (await answer.json()) as never;
    },
  };
}

export function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
}

export async function logIn(address: string, login: string, password: string): Promise<Result<Client>> {
  const answer = await post(`${address}login`, { login, password });
  const result = (await answer.json()) as Result<Person>;
  if (!result.ok) return result;
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { ok: true, value: clientOf(address, { cookie }) };
}

/** Hands in a file in parts; `stopAfter` interrupts after that many. */
export async function handIn(
  client: Client,
  given: {
    readonly year: number;
    readonly filename: string;
    readonly bytes: Uint8Array;
    readonly unit?: string;
  },
  {
    part = 500_000,
    stopAfter = Number.POSITIVE_INFINITY,
  }: { readonly part?: number; readonly stopAfter?: number } = {},
): Promise<string | null> {
  const { year, filename, bytes, unit = null } = given;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const begun = granted(
    await client.call('upload.begin', { year, unit, filename, size: bytes.length, sha256 }),
  );
  let { received, done } = begun;
  for (let sent = 0; done === null && sent < stopAfter; sent++) {
    const piece = Buffer.from(bytes.subarray(received, received + part)).toString('base64');
    ({ received, done } = granted(
      await client.call('upload.part', { upload: begun.upload, offset: received, base64: piece }),
    ));
  }
  return done;
}

export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
