import type { BureauInput, BureauMethod, BureauOutputs } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { failure, type Result } from '#shared/result';

/** Called when the session has ended. */
let ended: () => void = () => undefined;

export function onSessionEnd(listener: () => void): void {
  ended = listener;
}

/** Calls a method of the bureau's service; an unreachable service is a failure with a sentence. */
export async function call<M extends BureauMethod>(
  method: M,
  input: BureauInput<M>,
  signal: AbortSignal | null = null,
): Promise<Result<BureauOutputs[M]>> {
  const answer = await post(`/api/${method}`, input, signal);
  if (answer?.status === 401) {
    ended();
    return failure('input', '登录已经过期，请重新登录');
  }
  return resultOf(answer);
}

export async function logIn(login: string, password: string): Promise<Result<Person>> {
  return resultOf(await post('/login', { login, password }));
}

export async function logOut(): Promise<void> {
  await post('/logout', {});
  ended();
}

async function post(
  path: string,
  body: unknown,
  signal: AbortSignal | null = null,
): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  } catch {
    return null;
  }
}

async function resultOf<T>(answer: Response | null): Promise<Result<T>> {
  if (answer?.ok !== true) return failure('storage', '服务没有应答，请稍后重试');
  // the connection may break within the answer
  const whole = await answer.json().catch(() => null);
  return (whole as Result<T> | null) ?? failure('storage', '服务没有应答，请稍后重试');
}
