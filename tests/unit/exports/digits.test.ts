import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { characterWidth } from '#main/exports/docx/measure/widths';
import { digitsFile, digitsFont } from '../../support/make-digits.ts';
import { ROOT } from '../../support/root.ts';

it('the font that files carry is the one made of Tinos', () => {
  expect(readFileSync(join(ROOT, 'main/exports/fonts/digits.ts'), 'utf8')).toBe(digitsFile());
});

it('its figures are as wide as the columns are made for', () => {
  const font = digitsFont();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const metrics = tables.find((at) => font.toString('latin1', at, at + 4) === 'hmtx') ?? 0;
  const from = font.readUInt32BE(metrics + 8);
  for (const [index, character] of [...' %+,-./0123456789'].entries()) {
    const width = font.readUInt16BE(from + 4 * (index + 1)) / 2048;
    expect(width, character).toBeCloseTo(characterWidth(character), 2);
  }
});
