// Entry of the worker thread that makes files, so that the window never waits for them.
import { parentPort } from 'node:worker_threads';
import type { Result } from '#shared/result';
import { makeFiles } from './make-files.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const say = (message: FromWorker) => port.postMessage(message);
let printed: (result: Result<Uint8Array>) => void = () => undefined;

port.on('message', (message: ToWorker) => {
  if (message.kind === 'printed') printed(message.result);
  else void make(message);
});

async function make({ request }: Extract<ToWorker, { kind: 'make' }>): Promise<void> {
  const result = await makeFiles(request, print, (index) => say({ kind: 'starting', index }));
  say({ kind: 'made', result });
}

/** Only the shell can print: it is asked for one page at a time. */
function print(html: string, { tagged }: { readonly tagged: boolean }): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    printed = resolve;
    say({ kind: 'print', html, tagged });
  });
}
