import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle } from './cycles.ts';
import { INNER_ORDER, mayImport, ROOMS, roomOf } from './rooms.ts';
import { importsOf, repositoryFiles, sourceFiles } from './sources.ts';

const MOST_SIBLINGS = 15;
/** Folders whose rooms have their order in ROOMS. */
const OUTER = ['shared', 'main', 'renderer'];
/** Lists of similar things, each with its index. */
const LISTS = ['shared', 'shared/checks/rules', 'main/api/handlers'];

const files = sourceFiles();
const everyFile = repositoryFiles('shared', 'main', 'renderer');
const importsByFile = new Map(files.map((file) => [file, importsOf(file)]));

function violations(file: string): readonly string[] {
  const room = roomOf(file);
  if (room === null)
    return [`${file} lies in no room: add its folder to tests/architecture/rooms.ts or move it`];
  return (importsByFile.get(file) ?? []).flatMap(({ target, ours }) => {
    if (!ours)
      return room.packages.includes(target) ? [] : [`${file} → package ${target}: not for ${room.room}`];
    const other = roomOf(target);
    return other !== null && mayImport(room, other)
      ? []
      : [`${file} → ${target}: ${room.room} must not know ${other?.room ?? 'it'}`];
  });
}

describe('rooms', () => {
  it('rooms import only what the table allows', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('rooms are in an order without cycles', () => {
    expect(findCycle(new Map(ROOMS.map(({ room, imports }) => [room, imports])))).toBeNull();
  });

  it('no files import each other in a circle, types included', () => {
    expect(findCycle(new Map(files.map((file) => [file, ownImports(file)])))).toBeNull();
  });
});

describe('folders inside a room', () => {
  const folders = foldersOf(files).filter((folder) => !OUTER.includes(folder));

  it.each(folders.filter((folder) => innerFolders(folder).length > 1))(
    'folders import only those left of them in INNER_ORDER: %s',
    (folder) => {
      const order = INNER_ORDER[folder] ?? [];
      expect([...order].sort()).toEqual([...innerFolders(folder)].sort());
      const upward = files.flatMap((file) =>
        ownImports(file).flatMap((target) => {
          const [from, to] = [childOf(folder, file), childOf(folder, target)];
          if (from === null || to === null) return [];
          return order.indexOf(to) > order.indexOf(from) ? [`${file} → ${target}`] : [];
        }),
      );
      expect(upward).toEqual([]);
    },
  );

  it(`no folder has more than ${MOST_SIBLINGS} files and folders`, () => {
    const crowded = foldersOf(files).filter(
      (folder) => !LISTS.includes(folder) && siblings(folder).length > MOST_SIBLINGS,
    );
    expect(crowded.map((folder) => `${folder}: ${siblings(folder).length}`)).toEqual([]);
  });

  function innerFolders(folder: string): readonly string[] {
    return [...new Set(files.flatMap((file) => childOf(folder, file) ?? []))];
  }
});

describe('imports', () => {
  it('imports use ./ for files beside or below, and the alias for all others', () => {
    const odd = files
      .filter((file) => !file.endsWith('.mjs'))
      .flatMap((file) =>
        (importsByFile.get(file) ?? []).flatMap(({ target, specifier, ours }) => {
          if (!ours || !/\.tsx?$/.test(target)) return [];
          const isBelow = target.startsWith(`${posix.dirname(file)}/`);
          return specifier.startsWith(isBelow ? './' : '#') ? [] : [`${file}: ${specifier}`];
        }),
      );
    expect(odd).toEqual([]);
  });
});

/** The project's files that a file imports. */
function ownImports(file: string): readonly string[] {
  return (importsByFile.get(file) ?? []).filter(({ ours }) => ours).map(({ target }) => target);
}

/**
 * The folder directly below `folder` that contains a file; `null` if the file is elsewhere or in `folder` itself.
 */
function childOf(folder: string, file: string): string | null {
  if (!file.startsWith(`${folder}/`)) return null;
  const [child = '', ...rest] = file.slice(folder.length + 1).split('/');
  return rest.length === 0 ? null : child;
}

function foldersOf(all: readonly string[]): readonly string[] {
  const folders = all.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}

/** Files of every kind and folders directly in a folder. */
function siblings(folder: string): readonly string[] {
  const inside = everyFile.filter((file) => file.startsWith(`${folder}/`));
  return [...new Set(inside.map((file) => file.slice(folder.length + 1).replace(/\/.*/, '/')))];
}
