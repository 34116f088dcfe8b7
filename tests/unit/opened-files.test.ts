import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OpenedFiles } from '#main/hosts/electron/opened';
import { tempFolder } from '../support/temp-folder.ts';

it('the program’s own files among the command line’s arguments are returned, once', () => {
  const folder = tempFolder();
  const file = join(folder, '示例 报表.jsgk');
  writeFileSync(file, 'x');
  writeFileSync(join(folder, 'a.docx'), 'x');
  const opened = new OpenedFiles();
  opened.add(['--no-sandbox', '.', '示例 报表.jsgk', 'a.docx', 'gone.jsgk', file], folder);
  expect(opened.take()).toEqual([file, file]);
  expect(opened.take()).toEqual([]);
});
