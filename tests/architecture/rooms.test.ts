import { describe, expect, it } from 'vitest';
import { findCycle } from './cycles.ts';
import { mayImport, ROOMS, roomOf } from './rooms.ts';
import { importsOf, sourceFiles } from './sources.ts';

const files = sourceFiles();
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
  it('import only what the table allows', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('are in an order without cycles', () => {
    expect(findCycle(new Map(ROOMS.map(({ room, imports }) => [room, imports])))).toBeNull();
  });

  it('load files in an order without cycles', () => {
    const loads = files.map((file): [string, string[]] => [
      file,
      (importsByFile.get(file) ?? [])
        .filter((each) => each.ours && !each.typeOnly)
        .map((each) => each.target),
    ]);
    expect(findCycle(new Map(loads))).toBeNull();
  });
});
