/**
 * The result of a step that may fail in an expected way. Expected failures carry one Chinese sentence that says
 * what, where, and what to do; defects are thrown instead.
 */
export type Result<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** A sentence for the person: done, but not exactly as requested. */
      readonly notice?: string;
    }
  | { readonly ok: false; readonly error: Problem };

/** An expected failure: `code` for programs, `message` (one Chinese sentence) for people. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * input: the input cannot be used; missing: the object does not exist; conflict: it exists or has changed;
 * storage: disk or database. locked: it needs a password, or another one. internal: a defect, which retrying does
 * not help.
 */
export type ProblemCode = 'input' | 'missing' | 'conflict' | 'storage' | 'locked' | 'internal';

export function success<T>(value: T, notice?: string | null): Result<T> {
  return notice == null ? { ok: true, value } : { ok: true, value, notice };
}

/** Quoted text may contain line ends; the message must be one line. */
export function failure(code: ProblemCode, message: string): Result<never> {
  return { ok: false, error: { code, message: message.replace(/\s+/g, ' ') } };
}

/** Makes the compiler prove that every case of a union is handled. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`);
}
