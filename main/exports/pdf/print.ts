import type { Result } from '#shared/result';

export interface PrintOptions {
  /** Whether the PDF gets bookmarks and a structure for screen readers. */
  readonly tagged: boolean;
  /** Cancels the printing; the result is then useless. */
  readonly signal?: AbortSignal;
}

/**
 * Prints one page of HTML to PDF, with paper sizes from its style; implemented by the shell. Fails with one
 * sentence if nothing here can print.
 */
export type Print = (html: string, options: PrintOptions) => Promise<Result<Uint8Array>>;
