import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areEqualFiles } from '#main/store/file/equal-files';
import { tempFolder } from '../support/temp-folder.ts';

const BLOCK = 1 << 20;

it('files are equal if every byte is, in whichever block it stands', () => {
  const folder = tempFolder();
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  for (const size of [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK]) {
    const bytes = new Uint8Array(size).fill(7);
    const one = file('a', bytes);
    expect(areEqualFiles(one, file('b', bytes)), String(size)).toBe(true);
    expect(areEqualFiles(one, file('b', new Uint8Array(size + 1).fill(7))), String(size)).toBe(false);
    if (size > 0) expect(areEqualFiles(one, file('b', bytes.with(size - 1, 8))), String(size)).toBe(false);
  }
  expect(areEqualFiles(join(folder, 'a'), join(folder, 'absent'))).toBe(false);
});
