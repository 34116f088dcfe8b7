import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { StartReader } from '#main/app';

/** The packaged program cannot run a module with Node: Electron starts the process that reads files. */
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
