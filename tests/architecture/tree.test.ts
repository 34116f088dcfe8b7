import { describe, expect, it } from 'vitest';
import { repositoryFiles } from './sources.ts';

const FOLDERS = ['.ci', 'bench', 'docs', 'main', 'packaging', 'renderer', 'samples', 'shared', 'tests'];
const FILES = [
  '.gitignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'electron.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
];

describe('the tree', () => {
  it('the repository has exactly the agreed top level', () => {
    const top = new Set(repositoryFiles().map((file) => file.replace(/\/.*/, '/')));
    expect([...top].sort()).toEqual([...FOLDERS.map((folder) => `${folder}/`), ...FILES].sort());
  });

  it('folders and files follow one naming scheme: kebab-case, components in PascalCase, hooks useX', () => {
    const odd = repositoryFiles('*.ts', '*.tsx').filter(
      (file) =>
        !file
          .split('/')
          .every((part) => /^([a-z0-9-]+(\.[a-z0-9-]+)*|use[A-Z]\w*\.ts|[A-Z]\w*(\.test)?\.tsx)$/.test(part)),
    );
    expect(odd).toEqual([]);
  });
});
