/**
 * The result of a step that may fail in an expected way. Expected failures carry one Chinese sentence that
 * says what, where, and what to do; defects are thrown instead.
 */
export type Result<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** A sentence for the person: it was done, and what was done otherwise than asked. */
      readonly notice?: string;
    }
  | { readonly ok: false; readonly error: Problem };

/** An expected failure: `code` for programs, `message` (one Chinese sentence) for people. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * input: what was given cannot be used; missing: it is not there; conflict: it is in the way; storage: disk or
 * database. locked: it needs a password, or another one. internal: a defect, which comes again however often it is tried.
 */
export type ProblemCode = 'input' | 'missing' | 'conflict' | 'storage' | 'locked' | 'internal';

export function success<T>(value: T, notice?: string | null): Result<T> {
  return notice == null ? { ok: true, value } : { ok: true, value, notice };
}

/** Quoted text may contain line ends; the message stays one line. */
export function failure(code: ProblemCode, message: string): Result<never> {
  return { ok: false, error: { code, message: message.replace(/\s+/g, ' ') } };
}

/** Makes the compiler prove that every case of a union was handled. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
}
