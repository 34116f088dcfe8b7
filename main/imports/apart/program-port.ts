import type { FromReader } from './reading.ts';

/** How a process started by Electron talks to the program: Node's own processes have `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Receives the program's messages; returns a function to send one. Ends this process with the program. */
export function listenToProgram(heard: (message: unknown) => void): (message: FromReader) => void {
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort !== undefined) {
    parentPort.on('message', ({ data }) => heard(data));
    return (message) => parentPort.postMessage(message);
  }
  process.on('message', heard);
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return (message) => process.send?.(message);
}
