import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { StartReader } from '#main/app';

/** The packaged program runs no module as Node would: Electron starts the process in which files are read. */
export const startReader: StartReader = (entry) => {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    stdio: 'ignore',
    serviceName: 'juesuan-reader',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message) => listener(message as never)),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
};
