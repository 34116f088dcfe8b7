import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectLocation } from '#main/store/opening/file-location';
import { tempFolder } from '../support/temp-folder.ts';

describe('the location of a database file', () => {
  it('an ordinary folder gets no warning', () => {
    const file = join(tempFolder(), '决算.db');
    expect(inspectLocation(file)).toEqual({ readOnly: false, walUnsafe: false, warning: null });
  });

  it.each(['OneDrive - 示例局', 'Dropbox', '我的坚果云', 'WPS云盘'])(
    'warns of the synced folder %s',
    (name) => {
      const folder = join(tempFolder(), name);
      mkdirSync(folder);
      expect(inspectLocation(join(folder, '决算.db')).warning).toMatch(/同步/);
    },
  );

  it('a synced folder with another name gets a warning', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'OneDrive'));
    symlinkSync(join(folder, 'OneDrive'), join(folder, '文档'));
    expect(inspectLocation(join(folder, '文档', '决算.db')).warning).toMatch(/同步/);
  });
});
