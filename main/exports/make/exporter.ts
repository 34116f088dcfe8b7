import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Print } from '#main/exports/pdf/print';
import type { Result } from '#shared/result';
import { makeFiles } from './make-files.ts';

export interface ExportWatch {
  /** Told which file is next, from 0. */
  readonly starting?: (index: number) => void;
  /** Ends the work; what was made is thrown away. */
  readonly signal?: AbortSignal;
}

/** Makes files of a report; `null` where it was told to stop. */
export type Exporter = (request: ExportRequest, watch?: ExportWatch) => Promise<Result<Exported> | null>;

/** Works in the calling thread: for the command line, where nobody waits for anything else. */
export function exportHere(print: Print): Exporter {
  return async (request, { starting, signal } = {}) => {
    const made = await makeFiles(request, print, (index) => {
      if (signal?.aborted !== true) starting?.(index);
    });
    return signal?.aborted === true ? null : made;
  };
}
