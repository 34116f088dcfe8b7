import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { characterWidth } from '#main/exports/docx/measure/widths';
import { DIGITS, LATIN, LATIN_BOLD, subsetFile, subsetFont } from '../../support/make-fonts.ts';
import { ROOT } from '../../support/root.ts';

const SUBSETS = [DIGITS, LATIN];

it.each([...SUBSETS, LATIN_BOLD])('the embedded font $name $weight is the one made from Tinos', (subset) => {
  expect(readFileSync(join(ROOT, subset.file), 'utf8')).toBe(subsetFile(subset));
});

it.each(SUBSETS)('the characters of $name have the widths assumed for lines and columns', (subset) => {
  const font = subsetFont(subset);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const metrics = tables.find((at) => font.toString('latin1', at, at + 4) === 'hmtx') ?? 0;
  const from = font.readUInt32BE(metrics + 8);
  for (const [index, character] of subset.characters.entries()) {
    const width = font.readUInt16BE(from + 4 * (index + 1)) / 2048;
    expect(width, String.fromCodePoint(character)).toBeCloseTo(
      characterWidth(String.fromCodePoint(character)),
      2,
    );
  }
});
