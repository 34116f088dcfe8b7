import { describe, expect, it } from 'vitest';
import { ROOMS, SHARED_ORDER, WINDOW_ORDER } from './rooms.ts';
import { importsOf, readText, repositoryFiles } from './sources.ts';

const LINES = ['是什么', '里面', '引用', '从不', '先看'];
/** These have no chapter of their own: a file, or the packages folder of a host. */
const NO_CHAPTER = /^shared\/result\.ts$|^main\/hosts\/./;

const text = readText('docs/architecture.md');
const chapters = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((chapter) => {
      const [title = '', ...lines] = chapter.split(/^## /m)[0]?.split('\n') ?? [];
      return [title, lines.filter((line) => line !== '')] as const;
    }),
);
const ways = [...chapters].filter(([, lines]) => lines[0]?.startsWith('1. '));
const files = new Set(repositoryFiles());

describe('docs/architecture.md', () => {
  it('docs/architecture.md gives the order of the rooms as in rooms.ts', () => {
    const inOrder = (rooms: readonly string[]) => rooms.map((room) => room.split('/')[1]).join(' → ');
    expect(text).toContain(`\`${inOrder(SHARED_ORDER)}\``);
    expect(text).toContain(`\`${inOrder(WINDOW_ORDER)}\``);
  });

  it('docs/architecture.md has five lines for each room, and none for a room that does not exist', () => {
    const rooms = ROOMS.map(({ room }) => room).filter((room) => !NO_CHAPTER.test(room));
    const written = [...chapters.keys()].filter((title) => title.startsWith('`'));
    expect(written.map((title) => title.replaceAll('`', '')).sort()).toEqual([...rooms].sort());
    for (const title of written)
      expect(chapters.get(title)?.map((line) => /^- (.+?)：/.exec(line)?.[1])).toEqual(LINES);
  });

  it('docs/architecture.md names only files that exist', () => {
    const named = [...text.matchAll(/`((?:shared|main|renderer|tests)\/[\w/.-]+\.(?:tsx?|css))`/g)];
    expect(named.length).toBeGreaterThan(ROOMS.length);
    expect(named.flatMap(([, file = '']) => (files.has(file) ? [] : [file]))).toEqual([]);
  });

  it('docs/architecture.md describes four ways of the data', () => {
    expect(ways.map(([title]) => title)).toHaveLength(4);
  });

  it.each(ways)('on the way %s each file imports the next', (_, lines) => {
    const broken = lines.filter((line) => {
      const [, from = '', to = ''] = /^\d+\. `([^`]+)` → `([^`]+)`：/.exec(line) ?? [];
      return !files.has(from) || !importsOf(from).some(({ target }) => target === to);
    });
    expect(broken).toEqual([]);
  });
});
