import { statSync } from 'node:fs';

/** Size and time of the last change to a file itself: its own date can be set. `null` without the file. */
export function fileState(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : { size: stats.size, changed: stats.ctimeMs };
}
