import type { Result } from '#shared/result';

export const EXIT = { done: 0, findings: 1, error: 2 } as const;

/** Ends a command with one clear line on standard error and exit code 2. */
export class UsageError extends Error {}

/** Returns the value of a result, and prints its notice to standard error; a failure ends the command. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new UsageError(result.error.message);
  if (result.notice !== undefined) console.error(result.notice);
  return result.value;
}
