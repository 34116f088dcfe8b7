import { describe, expect, it } from 'vitest';
import { linesNeeded } from '#main/exports/docx/measure/lines';
import { flow } from '#main/exports/docx/set/flow';
import { paginate } from '#main/exports/docx/set/table/layout';

const text = (lines: number) => ({ lines, lineHeight: 1 });
const heading = { lines: 1, lineHeight: 1, keepNext: true };

describe('pages of running text', () => {
  it('pages fill one after the other', () => {
    expect(flow([text(4), text(6), text(1)], 10)).toEqual({ starts: [0, 0, 1], pages: 2 });
  });

  it('no first or last line of a paragraph is left alone', () => {
    expect(flow([text(9), text(4)], 10).starts).toEqual([0, 1]);
    expect(flow([text(7), text(4), text(7)], 10).starts).toEqual([0, 0, 1]);
    expect(flow([text(8), text(3)], 10).starts).toEqual([0, 1]);
  });

  it('headings stay with the first lines of their text', () => {
    expect(flow([text(8), heading, text(5)], 10).starts).toEqual([0, 1, 1]);
    expect(flow([text(6), heading, heading, text(5)], 10).starts).toEqual([0, 0, 0, 0]);
    expect(flow([text(7), heading, heading, text(5)], 10).starts).toEqual([0, 1, 1, 1]);
  });

  it('a paragraph longer than a page continues on the next', () => {
    expect(flow([text(25), text(1)], 10)).toEqual({ starts: [0, 2], pages: 3 });
  });
});

describe('lines', () => {
  it.each([
    ['一二三四五六七八', 4, 0, 2],
    ['一二三四五六七八', 4, 2, 3],
    ['一二三四，五六', 4, 0, 2],
    ['一二三（四五', 4, 0, 2],
    ['一二三12.34', 4, 0, 2],
    ['一二12', 3, 0, 2],
    ['一二12', 3.2, 0, 1],
    ['123456789012', 2, 0, 3],
    ['一\n二', 4, 0, 2],
    ['', 4, 0, 1],
  ])('lines needed: %j in %d em, indented %d → %d', (given, width, indent, lines) => {
    expect(linesNeeded(given, width, { indent })).toBe(lines);
  });
});

describe('pages of a table', () => {
  const room = { width: 0, page: 110, above: 30, below: 10 };

  it('pages repeat the header and keep rows whole', () => {
    expect(paginate([10, 20, 20, 20], 1, room).pages).toBe(2);
    expect(paginate([10, 20, 20], 1, room).pages).toBe(1);
    expect(paginate([10, ...Array<number>(20).fill(30)], 1, room).pages).toBe(8);
  });

  it('notes that do not fit move to another page', () => {
    expect(paginate([10, 30, 30], 1, { ...room, below: 0 }).pages).toBe(1);
    expect(paginate([10, 30, 30], 1, { ...room, below: 5 }).pages).toBe(2);
  });
});
