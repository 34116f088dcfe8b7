import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Result } from '#shared/result';

/** What the program says to the export worker. */
export type ToWorker =
  | { readonly kind: 'make'; readonly request: ExportRequest }
  | { readonly kind: 'printed'; readonly result: Result<Uint8Array> };

/** What the export worker says to the program. */
export type FromWorker =
  | { readonly kind: 'starting'; readonly index: number }
  | { readonly kind: 'print'; readonly html: string; readonly tagged: boolean }
  | { readonly kind: 'made'; readonly result: Result<Exported> };
