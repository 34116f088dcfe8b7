/** Thrown within this room only: why a file is not read, as one Chinese sentence; it becomes a `Result` at the door. */
export class Refusal extends Error {}
