// Makes main/exports/fonts/{digits,latin,latin-bold}.ts: characters of Tinos as separate fonts, small enough to
// be included in every file.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** A font made of some characters of Tinos. */
interface Subset {
  readonly file: string;
  readonly constant: string;
  readonly name: string;
  readonly weight: keyof typeof SOURCES;
  readonly says: string;
  readonly characters: readonly number[];
}

export const DIGITS: Subset = {
  file: 'main/exports/fonts/digits.ts',
  constant: 'DIGITS_FONT',
  name: 'Juesuan Digits',
  weight: 'Regular',
  says: 'The figures of Tinos, as wide as those of Times New Roman: a TrueType font, in base64.',
  characters: [...' %+,-./0123456789'].map((each) => each.codePointAt(0) ?? 0),
};

/** U+0020 to U+007E. */
export const LATIN: Subset = {
  file: 'main/exports/fonts/latin.ts',
  constant: 'LATIN_FONT_FILE',
  name: 'Juesuan Latin',
  weight: 'Regular',
  says: 'The letters, figures and signs of Tinos, as wide as those of Times New Roman: a TrueType font, in base64.',
  characters: Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index),
};
const SOURCES = { Regular: '400Regular/Tinos_400Regular.ttf', Bold: '700Bold/Tinos_700Bold.ttf' } as const;

function sourceOf(weight: keyof typeof SOURCES): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${SOURCES[weight]}`);
}

type Tables = ReadonlyMap<string, Buffer>;

/** A subset as a TrueType file. */
export function subsetFont({ characters, name, weight }: Subset): Buffer {
  const tables = tablesOf(readFileSync(sourceOf(weight)));
  const glyphs = [0, ...characters.map((each) => glyphOf(tables, each))];
  const outlines = glyphs.map((glyph) => withoutHints(outlineOf(tables, glyph)));
  const offsets = [0];
  for (const each of outlines) offsets.push((offsets.at(-1) ?? 0) + each.length);
  const hmtx = part(tables, 'hmtx');
  const wide = part(tables, 'hhea').readUInt16BE(34);
  const metrics = glyphs.map((glyph) =>
    hmtx.subarray(4 * Math.min(glyph, wide - 1), 4 * Math.min(glyph, wide - 1) + 4),
  );
  return assemble(
    new Map([
      [
        'OS/2',
        patched(tables, 'OS/2', [
          [64, Math.min(...characters)],
          [66, Math.max(...characters)],
        ]),
      ],
      ['cmap', characterMap(characters)],
      ['glyf', Buffer.concat(outlines)],
      ['head', patched(tables, 'head', [[50, 1]])],
      ['hhea', patched(tables, 'hhea', [[34, glyphs.length]])],
      ['hmtx', Buffer.concat(metrics)],
      ['loca', words32(offsets)],
      [
        'maxp',
        patched(tables, 'maxp', [
          [4, glyphs.length],
          [26, 0],
        ]),
      ],
      ['name', names(name, weight)],
      ['post', Buffer.concat([words32([0x00030000]), part(tables, 'post').subarray(4, 32)])],
    ]),
  );
}

function tablesOf(font: Buffer): Tables {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const from = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))];
    }),
  );
}

function part(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`the font has no ${name}`);
  return found;
}

/** Uses the format 4 table for Unicode. */
function glyphOf(tables: Tables, character: number): number {
  const cmap = part(tables, 'cmap');
  const map = cmap.subarray(cmap.readUInt32BE(8));
  const twice = map.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    if (map.readUInt16BE(14 + at) < character) continue;
    const first = map.readUInt16BE(16 + twice + at);
    const delta = map.readUInt16BE(16 + 2 * twice + at);
    const range = 16 + 3 * twice + at;
    const offset = map.readUInt16BE(range);
    if (offset === 0) return (character + delta) & 0xffff;
    return map.readUInt16BE(range + offset + 2 * (character - first));
  }
  throw new Error(`the font has no U+${character.toString(16)}`);
}

function outlineOf(tables: Tables, glyph: number): Buffer {
  const loca = part(tables, 'loca');
  const long = part(tables, 'head').readInt16BE(50) === 1;
  const at = (index: number) => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
  return part(tables, 'glyf').subarray(at(glyph), at(glyph + 1));
}

/** A simple outline without its instructions, which are meaningless without the font's programs. */
function withoutHints(outline: Buffer): Buffer {
  if (outline.length === 0) return outline;
  const contours = outline.readInt16BE(0);
  if (contours < 0) throw new Error('a character is made of other glyphs');
  const at = 10 + 2 * contours;
  const rest = outline.subarray(at + 2 + outline.readUInt16BE(at));
  const bare = Buffer.concat([outline.subarray(0, at), Buffer.alloc(2), rest]);
  return Buffer.concat([bare, Buffer.alloc((4 - (bare.length % 4)) % 4)]);
}

/** A copy of a table with some of its 16-bit words replaced. */
function patched(tables: Tables, name: string, words: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(part(tables, name));
  for (const [at, value] of words) copy.writeUInt16BE(value, at);
  return copy;
}

function words16(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
}

function words32(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}

/** Format 4, with a segment for each character: there are few. */
function characterMap(characters: readonly number[]): Buffer {
  const ends = [...characters, 0xffff];
  const deltas = [...characters.map((each, index) => index + 1 - each), 1];
  const power = 2 ** Math.floor(Math.log2(ends.length));
  const search = [2 * ends.length, 2 * power, Math.log2(power), 2 * (ends.length - power)];
  const body = words16([...search, ...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)]);
  return Buffer.concat([words16([0, 1, 3, 1, 0, 12]), words16([4, 6 + body.length, 0]), body]);
}

function names(family: string, weight: string): Buffer {
  const entries = [
    [0, 'Digitized data copyright Ascender Corporation. Licensed under the Apache License, Version 2.0'],
    [1, family],
    [2, weight],
    [4, weight === 'Regular' ? family : `${family} ${weight}`],
    [6, family.replace(' ', '') + (weight === 'Regular' ? '' : `-${weight}`)],
  ] as const;
  const texts = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let at = 0;
  const records = entries.map(([id], index) => {
    const length = texts[index]?.length ?? 0;
    at += length;
    return words16([3, 1, 0x409, id, length, at - length]);
  });
  return Buffer.concat([words16([0, entries.length, 6 + 12 * entries.length]), ...records, ...texts]);
}

function assemble(tables: Tables): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.size));
  const head = Buffer.concat([
    words32([0x00010000]),
    words16([tables.size, 16 * power, Math.log2(power), 16 * (tables.size - power)]),
  ]);
  let at = head.length + 16 * tables.size;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [name, table] of tables) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    records.push(Buffer.from(name, 'latin1'), words32([sumOf(padded), at, table.length]));
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([head, ...records, ...bodies]);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The same in bold: totals. */
export const LATIN_BOLD: Subset = {
  ...LATIN,
  file: 'main/exports/fonts/latin-bold.ts',
  constant: 'LATIN_BOLD_FILE',
  weight: 'Bold',
  says: 'The bold letters, figures and signs of Tinos: a TrueType font, in base64.',
};

/** The source text of a subset's file. */
export function subsetFile(subset: Subset): string {
  const lines =
    subsetFont(subset)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  return `// Made by tests/support/make-fonts.ts from Tinos (Apache License 2.0).
/** ${subset.says} */
export const ${subset.constant} = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}

if (import.meta.main)
  for (const subset of [DIGITS, LATIN, LATIN_BOLD])
    writeFileSync(join(ROOT, subset.file), subsetFile(subset));
