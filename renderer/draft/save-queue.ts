import type { Write } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string };

/** An edit being saved: its writes, and the call that saves it. */
export interface Edit {
  /** Its changes in words, for the person if it is refused. */
  readonly unsaved: string;
  readonly writes: readonly Write[];
  readonly send: () => Promise<Result<unknown>>;
}

/**
 * Sends edits one after the other, in order. One that could not be written stays at the head of the queue until
 * it is retried, so that no input is lost silently; a refused one is reported and dropped, because it would be
 * refused again.
 */
export class SaveQueue {
  readonly #edits: Edit[] = [];
  readonly #onState: (state: SaveState) => void;
  readonly #onRefused: (message: string, unsaved: string) => void;
  readonly #resting: (() => void)[] = [];
  #running = false;
  #failed = false;

  constructor(onState: (state: SaveState) => void, onRefused: (message: string, unsaved: string) => void) {
    this.#onState = onState;
    this.#onRefused = onRefused;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Changes shown but not yet saved. */
  pending(): readonly Write[] {
    return this.#edits.flatMap(({ writes }) => writes);
  }

  add(edit: Edit): void {
    this.#edits.push(edit);
    void this.retry();
  }

  /** Waits until nothing is being sent; returns whether all is saved. */
  async settled(): Promise<boolean> {
    if (this.#running) await new Promise<void>((rest) => this.#resting.push(rest));
    return this.isEmpty;
  }

  /** Runs `work` once everything before it is saved, and holds later edits until it is done. */
  run<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#failed)
      return Promise.resolve(failure('storage', '前面的修改还没有保存，请先按右上角的“重试”'));
    return new Promise((resolve) => {
      const send = async () => {
        resolve(await work());
        return success(null);
      };
      this.add({ unsaved: '', writes: [], send });
    });
  }

  /** Processes the queue until it is empty or an edit cannot be written. */
  async retry(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#failed = false;
    while (!this.#failed && this.#edits[0] !== undefined) {
      this.#onState({ kind: 'saving' });
      this.#settle(this.#edits[0], await this.#edits[0].send());
    }
    this.#running = false;
    if (!this.#failed) this.#onState({ kind: 'saved', at: new Date() });
    for (const rest of this.#resting.splice(0)) rest();
  }

  #settle(edit: Edit, sent: Result<unknown>): void {
    this.#failed = !sent.ok && sent.error.code === 'storage';
    if (!this.#failed) this.#edits.shift();
    if (sent.ok) return;
    if (this.#failed) this.#onState({ kind: 'failed', message: sent.error.message });
    else this.#onRefused(sent.error.message, edit.unsaved);
  }
}
