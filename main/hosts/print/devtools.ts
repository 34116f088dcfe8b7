import type { Readable, Writable } from 'node:stream';

/** A connection to a browser over its debugging pipe: sends commands, receives results, ignores events. */
export interface DevTools {
  /** Runs a command; rejects if the browser refuses it or has exited. */
  send(method: string, params?: object, session?: string): Promise<Readonly<Record<string, unknown>>>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

const END = '\0';

/** Speaks the DevTools protocol over the two ends of `--remote-debugging-pipe`: JSON, each message ended by NUL. */
export function talk(to: Writable, from: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'));
    waiting.clear();
  };
  onMessages(from, (text) => {
    const { id, result, error } = JSON.parse(text) as Answer;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || asked === undefined) return;
    waiting.delete(id);
    if (error === undefined) asked.resolve(result ?? {});
    else asked.reject(new Error(error.message));
  });
  from.once('close', fail);
  to.on('error', fail);
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, sessionId })}${END}`);
      }),
  };
}

function onMessages(from: Readable, take: (text: string) => void): void {
  let pieces: string[] = [];
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const [first = '', ...rest] = text.split(END);
    pieces.push(first);
    for (const next of rest) {
      take(pieces.join(''));
      pieces = [next];
    }
  });
}
