import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process beside the program's own, of either kind that the shells can start. */
export interface ReaderProcess {
  post(message: unknown): void;
  onMessage(listener: (message: never) => void): void;
  /** Told when it has ended, for whatever reason. */
  onEnd(listener: () => void): void;
  kill(): void;
}

/** Starts a process that runs a module; Electron, whose program runs none, gives one of its own. */
export type StartReader = (entry: URL) => ReaderProcess;

/** With Node. */
export const forkReader: StartReader = (entry) => {
  const child = fork(fileURLToPath(entry), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  return {
    // one that has ended does not hear it, which `onEnd` tells
    post: (message) => child.send(message as object, () => undefined),
    onMessage: (listener) => child.on('message', listener as (message: unknown) => void),
    onEnd: (listener) => child.on('close', listener).on('error', listener),
    kill: () => child.kill('SIGKILL'),
  };
};
