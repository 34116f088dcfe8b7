import type { Result } from '#shared/result';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string };

type Task = () => Promise<Result<unknown>>;

/**
 * Sends edits one after the other, in the order in which they were made. A failed one stays at the head of the
 * queue until it is retried, so that nothing typed is lost silently.
 */
export class SaveQueue {
  readonly #tasks: Task[] = [];
  readonly #onState: (state: SaveState) => void;
  #running = false;

  constructor(onState: (state: SaveState) => void) {
    this.#onState = onState;
  }

  get isEmpty(): boolean {
    return this.#tasks.length === 0;
  }

  add(task: Task): void {
    this.#tasks.push(task);
    void this.retry();
  }

  /** Works off the queue until it is empty or a task fails. */
  async retry(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let failed: string | null = null;
    while (failed === null && this.#tasks[0] !== undefined) {
      this.#onState({ kind: 'saving' });
      const result = await this.#tasks[0]();
      if (result.ok) this.#tasks.shift();
      else failed = result.error.message;
    }
    this.#running = false;
    this.#onState(failed === null ? { kind: 'saved', at: new Date() } : { kind: 'failed', message: failed });
  }
}
