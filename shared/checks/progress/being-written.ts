import type { Context } from '#shared/checks/context/context';

/**
 * Whether a report is still being written: it is the app's own, and its text follows the template. What was
 * published somewhere, also a transcription of it, has nothing left to fill in.
 */
export function isBeingWritten({ report, coverage }: Pick<Context, 'report' | 'coverage'>): boolean {
  const own = report.texts.决算情况说明;
  return coverage === null && (own === null || own.some((entry) => typeof entry !== 'string'));
}
