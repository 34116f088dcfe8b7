import type { ExportProgress } from '#shared/api/contract';
import type { FileKind } from '#shared/publication/editions/kinds';

interface Run {
  readonly stop: AbortController;
  progress: ExportProgress;
}

/** The exports in progress, by the name given by the window, with their progress and a way to stop them. */
export class ExportRuns {
  readonly #runs = new Map<string, Run>();
  #hasEnded = false;

  /** Runs `work` under a name that the other methods know until it ends. */
  async track<T>(
    name: string,
    kinds: readonly FileKind[],
    work: (watch: { readonly signal: AbortSignal; readonly starting: (index: number) => void }) => Promise<T>,
  ): Promise<T> {
    const stop = new AbortController();
    if (this.#hasEnded) stop.abort();
    const run: Run = { stop, progress: { done: 0, of: kinds.length, doing: kinds[0] ?? null } };
    this.#runs.set(name, run);
    const starting = (index: number) => {
      run.progress = { done: index, of: kinds.length, doing: kinds[index] ?? null };
    };
    try {
      return await work({ signal: stop.signal, starting });
    } finally {
      if (this.#runs.get(name) === run) this.#runs.delete(name);
    }
  }

  /** `null` if nothing runs under this name. */
  progress(name: string): ExportProgress | null {
    return this.#runs.get(name)?.progress ?? null;
  }

  cancel(name: string): void {
    this.#runs.get(name)?.stop.abort();
  }

  /** Stops all, and those that are just beginning: nobody waits for their files any more. */
  end(): void {
    this.#hasEnded = true;
    for (const { stop } of this.#runs.values()) stop.abort();
  }
}
