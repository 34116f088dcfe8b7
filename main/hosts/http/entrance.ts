import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Lets a page in: a ticket can be used once and is then void. It is exchanged for the session's token, which only
 * that page holds.
 */
export class Entrance {
  readonly #session = secret();
  #tickets: readonly string[] = [];

  /** A new ticket; unused ones stay valid. */
  issue(): string {
    const ticket = secret();
    this.#tickets = [...this.#tickets, ticket];
    return ticket;
  }

  /** The session's token for a ticket, which becomes void; `null` for anything else. */
  enter(ticket: string): string | null {
    const found = this.#tickets.find((each) => isSame(each, ticket));
    if (found === undefined) return null;
    this.#tickets = this.#tickets.filter((each) => each !== found);
    return this.#session;
  }

  /** Whether a request carries the session's token. */
  isIn(token: string): boolean {
    return isSame(this.#session, token);
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
