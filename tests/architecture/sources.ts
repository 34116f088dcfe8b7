import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ParseResult, parseSync } from 'vite';
import { ROOT } from '../support/root.ts';

export interface Import {
  /** A path in the repository if it is the project's (`shared/money/amount.ts`), else the package's name. */
  readonly target: string;
  /** As written. */
  readonly specifier: string;
  readonly ours: boolean;
  /** Erased at run time. */
  readonly typeOnly: boolean;
}

/**
 * Every file that is or is about to be in the repository, as paths from its root; `under` limits it to folders.
 */
export function repositoryFiles(...under: readonly string[]): readonly string[] {
  const listed = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    '--',
    ...under,
  ];
  const files = execFileSync('git', listed, { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted', '--', ...under], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return files.filter((file) => !deleted.split('\0').includes(file));
}

/** The program's own source files. */
export function sourceFiles(): readonly string[] {
  return repositoryFiles('shared', 'main', 'renderer').filter((file) => /\.(tsx?|mjs)$/.test(file));
}

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function parse(file: string): ParseResult {
  return parseSync(file, readText(file));
}

/** The imports and re-exports of a source file, in order. */
export function importsOf(file: string): readonly Import[] {
  const { staticImports, staticExports, dynamicImports } = parse(file).module;
  const found = [
    ...staticImports.map((each) => ({
      specifier: each.moduleRequest.value,
      typeOnly: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
    })),
    ...staticExports.flatMap((each) =>
      each.entries.flatMap((entry) =>
        entry.moduleRequest === null
          ? []
          : [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }],
      ),
    ),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const asked = readText(file).slice(start, end);
      // a computed path, as to a build, names no source file
      return /^['"]/.test(asked) ? [{ specifier: asked.slice(1, -1), typeOnly: false }] : [];
    }),
  ];
  return found.map(({ specifier, typeOnly }) => ({ ...resolve(file, specifier), specifier, typeOnly }));
}

function resolve(importer: string, specifier: string): { target: string; ours: boolean } {
  const alias = /^#(shared|main)\/(.+)$/.exec(specifier);
  if (alias !== null) return { target: `${alias[1]}/${alias[2]}.ts`, ours: true };
  if (specifier.startsWith('#renderer/')) return { target: specifier.slice(1), ours: true };
  if (specifier.startsWith('.')) {
    return { target: posix.join(posix.dirname(importer), specifier), ours: true };
  }
  const [scopeOrName = '', name] = specifier.split('/');
  if (specifier.startsWith('node:')) return { target: 'node', ours: false };
  return { target: scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName, ours: false };
}
