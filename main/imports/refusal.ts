/**
 * Thrown within this room only: why a file is not read, as one Chinese sentence; returned as a `Result` to
 * callers.
 */
export class Refusal extends Error {}
