import { describe, expect, it } from 'vitest';
import { cffFont } from '#main/exports/pdf/standards/fonts/cff';
import { readGlyph } from '#main/exports/pdf/standards/fonts/glyph-drawing';

describe('a glyph procedure', () => {
  it('a glyph procedure is read as lines and curves, y upwards, in thousandths of an em', () => {
    const drawn = readGlyph(
      '1000 0 35 -806 1007 78 d1\n10 -20 m\n30 -40 l\n1 2 3 4 5 6 c\n7 8 9 10 v\n11 12 13 14 y\nh\nf',
      {
        x: 1,
        y: -1,
      },
    );
    expect(drawn).toEqual({
      width: 1000,
      segments: [
        ['m', 10, 20],
        ['l', 30, 40],
        ['c', 1, -2, 3, -4, 5, -6],
        ['c', 5, -6, 7, -8, 9, -10],
        ['c', 11, -12, 13, -14, 13, -14],
      ],
    });
  });

  it('a glyph procedure that paints a picture, or winds differently, is not accepted', () => {
    expect(readGlyph('500 0 d0\n/Im0 Do', { x: 1, y: 1 })).toBeNull();
    expect(readGlyph('500 0 0 0 9 9 d1\n0 0 m 9 9 l h f*', { x: 1, y: 1 })).toBeNull();
  });
});

describe('a font program', () => {
  it('a font program has the right header, name and number of glyphs', () => {
    const many = Array.from({ length: 40 }, (_, index): ['l', number, number] => ['l', index * 1200, -index]);
    const glyphs = [
      { name: '.notdef', width: 1000, segments: [] },
      { name: 'g1', width: 500.5, segments: [['m', 1, 2] as const, ...many] },
    ];
    const bytes = Buffer.from(cffFont('JAAAAB+Test', [0, -10, 1000, 800], glyphs));
    expect([...bytes.subarray(0, 4)]).toEqual([1, 0, 4, 4]);
    expect(bytes.toString('latin1', 15, 26)).toBe('JAAAAB+Test');
    expect(bytes.includes('g1')).toBe(true);
    // the charstrings: at most 48 operands before an operator
    const at = bytes.readInt32BE(bytes.indexOf(17) - 4);
    expect(bytes.readUInt16BE(at)).toBe(2);
  });
});
