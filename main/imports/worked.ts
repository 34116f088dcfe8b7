/** CPU time of this thread in milliseconds; elapsed time if Node is too old to report it. */
export function workedMs(): number {
  const told = (process as Partial<Pick<NodeJS.Process, 'threadCpuUsage'>>).threadCpuUsage?.();
  return told === undefined ? performance.now() : (told.user + told.system) / 1000;
}
