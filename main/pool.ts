import { availableParallelism } from 'node:os';

/** The default number of parallel workers: one per core. */
export const CORES = Math.max(1, availableParallelism());

/**
 * MiB of new objects in a thread before they are sorted out, `resourceLimits`. V8 alone lets them grow to twice as
 * many over some hundred reports, and is no faster for it.
 */
export const YOUNG_MB = 24;

/** How long an idle one is kept. */
const IDLE_MS = 30_000;

interface Member<T> {
  readonly value: T;
  timer: NodeJS.Timeout | null;
}

/**
 * Lends out threads, or anything else that is expensive to start: each is made on demand, at most `size` of them,
 * kept for a while when idle and then ended. If all are lent, callers wait for the next.
 */
export class Pool<T> {
  readonly #size: number;
  readonly #make: () => T;
  readonly #end: (value: T) => void;
  readonly #idle: Member<T>[] = [];
  readonly #waiting: ((member: Member<T>) => void)[] = [];
  #made = 0;

  constructor(size: number, make: () => T, end: (value: T) => void) {
    this.#size = size;
    this.#make = make;
    this.#end = end;
  }

  /** Works with one of them. Afterwards it is kept if `keep` returns true, and ended if not or if work throws. */
  async use<R>(work: (value: T) => Promise<R>, keep: (result: R) => boolean = () => true): Promise<R> {
    const member = await this.#take();
    let kept = false;
    try {
      const result = await work(member.value);
      kept = keep(result);
      return result;
    } finally {
      this.#giveBack(member, kept);
    }
  }

  #take(): Promise<Member<T>> | Member<T> {
    const idle = this.#idle.pop();
    if (idle !== undefined) {
      if (idle.timer !== null) clearTimeout(idle.timer);
      return idle;
    }
    if (this.#made < this.#size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Member<T> {
    this.#made++;
    return { value: this.#make(), timer: null };
  }

  #giveBack(member: Member<T>, kept: boolean): void {
    if (!kept) this.#drop(member);
    const next = this.#waiting.shift();
    if (next !== undefined) next(kept ? member : this.#start());
    else if (kept) this.#rest(member);
  }

  #rest(member: Member<T>): void {
    this.#idle.push(member);
    member.timer = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(member), 1);
      this.#drop(member);
    }, IDLE_MS);
    member.timer.unref();
  }

  #drop({ value }: Member<T>): void {
    this.#made--;
    this.#end(value);
  }
}
