import { describe, expect, it } from 'vitest';
import { findCycle } from './cycles.ts';

function graph(edges: Readonly<Record<string, readonly string[]>>): string | null {
  return findCycle(new Map(Object.entries(edges)));
}

describe('findCycle', () => {
  it.each([
    ['no edges', {}, null],
    ['two ways to one place', { a: ['b', 'c'], b: ['d'], c: ['d'] }, null],
    ['a node that names itself', { a: ['a'] }, 'a → a'],
    ['a way round behind a lead-in', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, 'b → c → d → b'],
  ])('%s', (_, edges, expected) => {
    expect(graph(edges)).toBe(expected);
  });
});
