import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { Result } from '#shared/result';

/** Messages to the export worker. */
export type ToWorker =
  | { readonly kind: 'make'; readonly request: ExportRequest }
  | { readonly kind: 'printed'; readonly result: Result<Uint8Array> };

/** Messages from the export worker. */
export type FromWorker =
  | { readonly kind: 'starting'; readonly index: number }
  | { readonly kind: 'print'; readonly html: string; readonly tagged: boolean }
  | { readonly kind: 'made'; readonly result: Result<Exported> };
