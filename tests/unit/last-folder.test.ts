import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepLastFolder, readLastFolder } from '#main/hosts/files/last-folder';
import { tempFolder } from '../support/temp-folder.ts';

it('the folder of the last export is offered again, unless it is gone', async () => {
  const folder = tempFolder();
  const [file, chosen] = [join(folder, 'last-folder'), join(folder, '公开 2023（送审）')];
  expect(await readLastFolder(file)).toBeNull();
  mkdirSync(chosen);
  await keepLastFolder(file, chosen);
  expect(await readLastFolder(file)).toBe(chosen);
  rmdirSync(chosen);
  expect(await readLastFolder(file)).toBeNull();
  await keepLastFolder(join(folder, 'missing', 'last-folder'), chosen);
});
