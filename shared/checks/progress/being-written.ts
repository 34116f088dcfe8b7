import type { Context } from '#shared/checks/context/context';

/**
 * Whether a report is still being written: it was created in the app, and its text follows the template. A
 * published document, or its transcription, has nothing left to fill in.
 */
export function isBeingWritten({ report, coverage }: Pick<Context, 'report' | 'coverage'>): boolean {
  const own = report.texts.决算情况说明;
  return coverage === null && (own === null || own.some((entry) => typeof entry !== 'string'));
}
