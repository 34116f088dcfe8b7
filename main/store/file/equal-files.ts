import { closeSync, openSync, readSync, statSync } from 'node:fs';

const BLOCK = 1 << 20;

/** Whether two files exist and have the same bytes; compared in blocks, because data files may be large. */
export function areEqualFiles(one: string, other: string): boolean {
  const sizes = [one, other].map((file) => statSync(file, { throwIfNoEntry: false })?.size);
  if (sizes[0] === undefined || sizes[0] !== sizes[1]) return false;
  const handles = [openSync(one, 'r'), openSync(other, 'r')] as const;
  try {
    return haveEqualBytes(handles);
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

function haveEqualBytes([one, other]: readonly [number, number]): boolean {
  const blocks = [Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)] as const;
  for (let from = 0; ; from += BLOCK) {
    const read = readSync(one, blocks[0], 0, BLOCK, from);
    if (read !== readSync(other, blocks[1], 0, BLOCK, from)) return false;
    if (!blocks[0].subarray(0, read).equals(blocks[1].subarray(0, read))) return false;
    if (read < BLOCK) return true;
  }
}
