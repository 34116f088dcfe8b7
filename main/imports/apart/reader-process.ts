import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process beside the program's own, of either kind that the shells can start. */
export interface ReaderProcess {
  post(message: unknown): void;
  onMessage(listener: (message: never) => void): void;
  /** Called when it has ended, for any reason. */
  onEnd(listener: () => void): void;
  kill(): void;
}

/** Starts a process that runs a module; Electron, whose program cannot run one, supplies its own function. */
export type StartReader = (entry: URL) => ReaderProcess;

/** Uses Node. */
export const forkReader: StartReader = (entry) => {
  const child = fork(fileURLToPath(entry), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  return {
    // a process that has ended does not receive it; `onEnd` reports that
    post: (message) => child.send(message as object, () => undefined),
    onMessage: (listener) => child.on('message', listener as (message: unknown) => void),
    onEnd: (listener) => child.on('close', listener).on('error', listener),
    kill: () => child.kill('SIGKILL'),
  };
};
