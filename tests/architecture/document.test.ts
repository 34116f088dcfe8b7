import { describe, expect, it } from 'vitest';
import { ROOMS, SHARED_ORDER, WINDOW_ORDER } from './rooms.ts';
import { importsOf, readText, repositoryFiles } from './sources.ts';

const LINES = ['是什么', '里面', '引用', '从不', '先看'];
/** A file or the packages folder of a host has no chapter of its own. */
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
  it('gives the order of the rooms as rooms.ts does', () => {
    const inOrder = (rooms: readonly string[]) => rooms.map((room) => room.split('/')[1]).join(' → ');
    expect(text).toContain(`\`${inOrder(SHARED_ORDER)}\``);
    expect(text).toContain(`\`${inOrder(WINDOW_ORDER)}\``);
  });

  it('has five lines for each room, and no room that does not exist', () => {
    const rooms = ROOMS.map(({ room }) => room).filter((room) => !NO_CHAPTER.test(room));
    const written = [...chapters.keys()].filter((title) => title.startsWith('`'));
    expect(written.map((title) => title.replaceAll('`', '')).sort()).toEqual([...rooms].sort());
    for (const title of written)
      expect(chapters.get(title)?.map((line) => /^- (.+?)：/.exec(line)?.[1])).toEqual(LINES);
  });

  it('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:shared|main|renderer|tests)\/[\w/.-]+\.(?:tsx?|css))`/g)];
    expect(named.length).toBeGreaterThan(ROOMS.length);
    expect(named.flatMap(([, file = '']) => (files.has(file) ? [] : [file]))).toEqual([]);
  });

  it('follows the data on four ways', () => {
    expect(ways.map(([title]) => title)).toHaveLength(4);
  });

  it.each(ways)('names on the way %s only files that import each other', (_, lines) => {
    const broken = lines.filter((line) => {
      const [, from = '', to = ''] = /^\d+\. `([^`]+)` → `([^`]+)`：/.exec(line) ?? [];
      return !files.has(from) || !importsOf(from).some(({ target }) => target === to);
    });
    expect(broken).toEqual([]);
  });
});
