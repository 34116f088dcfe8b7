/** Milliseconds of work of this thread; of passed time where Node is too old to tell. */
export function workedMs(): number {
  const told = (process as Partial<Pick<NodeJS.Process, 'threadCpuUsage'>>).threadCpuUsage?.();
  return told === undefined ? performance.now() : (told.user + told.system) / 1000;
}
