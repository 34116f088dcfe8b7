// Entry of the process that reads files. It serves one reading, and is killed afterwards.

import type { GivenFile } from '#main/imports/read-files';
import { listenToProgram } from './program-port.ts';
import { readInThread } from './read-in-thread.ts';
import { endWhenGrown } from './watch-memory.ts';

endWhenGrown();
const say = listenToProgram((files) => void read(files as readonly GivenFile[]));

async function read(files: readonly GivenFile[]): Promise<void> {
  say(await readInThread(files, (index) => say({ kind: 'starting', index })));
}
