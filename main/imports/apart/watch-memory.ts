import { LIMITS } from '#main/imports/limits';

const LOOK_EVERY_MS = 20;

/**
 * Kills this process when its memory has grown beyond the limit for reading. A thread that is busy outside
 * JavaScript cannot be stopped, so nothing here waits for one.
 */
export function endWhenGrown(): void {
  const most = process.memoryUsage.rss() + LIMITS.grownMb * 2 ** 20;
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS).unref();
}
