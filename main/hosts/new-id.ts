import { randomUUID } from 'node:crypto';

/** A new report's id. */
export function newId(): string {
  return randomUUID();
}
