import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Print } from '#main/exports/pdf/print';
import type { Result } from '#shared/result';

export interface ExportWatch {
  /** Called with the index of the next file, from 0. */
  readonly starting?: (index: number) => void;
  /** Cancels the work; files made so far are discarded. */
  readonly signal?: AbortSignal;
}

/** Makes files of a report; returns `null` if it was cancelled. */
export type Exporter = (request: ExportRequest, watch?: ExportWatch) => Promise<Result<Exported> | null>;

/** Runs in the calling thread: for the command line, where nothing else waits. */
export function exportHere(print: Print): Exporter {
  return async (request, { starting, signal } = {}) => {
    const { makeFiles } = await import('./make-files.ts');
    const made = await makeFiles(request, print, (index) => {
      if (signal?.aborted !== true) starting?.(index);
    });
    return signal?.aborted === true ? null : made;
  };
}
