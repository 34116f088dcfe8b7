import type { Result } from '#shared/result';

export interface PrintOptions {
  /** Whether the PDF gets bookmarks and a structure for screen readers. */
  readonly tagged: boolean;
  /** Ends the printing early; the result is then of no use. */
  readonly signal?: AbortSignal;
}

/**
 * Turns one page of HTML into PDF, paper sizes as its style says; the shell does it. Fails with one sentence where
 * nothing here can print.
 */
export type Print = (html: string, options: PrintOptions) => Promise<Result<Uint8Array>>;
