import { type Result, success } from '#shared/result';

export interface Running {
  close(): Promise<void>;
}

/**
 * Starts in steps, each adding to `opened` what has to be closed again, the last first: at the end, or at once if
 * a step fails or throws. A process whose start has failed would otherwise stay, doing nothing.
 */
export async function startInSteps<T extends object>(
  log: (error: unknown) => void,
  steps: (opened: Running[]) => Promise<Result<T>>,
): Promise<Result<T & Running>> {
  const opened: Running[] = [];
  const close = async () => {
    for (const each of opened.toReversed()) await each.close().catch(log);
  };
  try {
    const started = await steps(opened);
    if (started.ok) return success({ ...started.value, close });
    await close();
    return started;
  } catch (error) {
    await close();
    throw error;
  }
}
