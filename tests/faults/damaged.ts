import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type RawEntry, rawZip } from '../imports/fixtures/raw-zip.ts';

/** Inserted into texts: characters with a meaning in XML, JSON or a sheet, and numbers too large for it. */
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  '</',
  '/>',
  '{',
  '}',
  '[',
  ',',
  'null',
  '1e999',
  '-1',
  '0.001',
  '4294967296',
  '<!DOCTYPE x>',
  '&#0;',
  '&#xFFFE;',
  ' r="XFD1048576"',
  '<row r="1048576"/>',
  '<c r="XFD1048576" t="s"><v>99999999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:tbl><w:tr><w:tc>',
  '__proto__',
  'constructor',
  '\ud800',
  '\u202e',
];

/** A file with some bytes replaced, its end missing, or a range duplicated. */
export function damagedBytes(whole: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(whole.length - 1);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((bytes) => {
        const copy = Buffer.from(whole);
        for (const [at, byte] of bytes) copy[at] = byte;
        return copy;
      }),
    },
    { weight: 2, arbitrary: place.map((end) => whole.subarray(0, end)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, place)
        .map(([from, to]) => Buffer.concat([whole.subarray(0, to), whole.subarray(from)])),
    },
  );
}

/** A text with some characters replaced, removed or added. */
export function damagedText(text: string): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 }));
  return fc
    .array(fc.tuple(fc.nat(text.length), piece, fc.nat(40)), { minLength: 1, maxLength: 6 })
    .map((changes) =>
      changes.reduce((made, [at, put, cut]) => made.slice(0, at) + put + made.slice(at + cut), text),
    );
}

/**
 * A valid zip file of the parts with these names, one of them damaged, so that the readers of parts are reached.
 */
export function damagedPart(
  parts: readonly (RawEntry & { readonly content: string })[],
  names: RegExp,
): fc.Arbitrary<Buffer> {
  const chosen = parts.filter(({ name }) => names.test(name));
  return fc
    .constantFrom(...chosen)
    .chain(({ name, content }) => damagedText(content).map((damaged) => ({ name, damaged })))
    .map(({ name, damaged }) =>
      Buffer.from(
        rawZip(...chosen.map((part) => (part.name === name ? { ...part, content: damaged } : part))),
      ),
    );
}

/** An old workbook with wrong sector chains: into each other, in circles, out of the file. */
export function relinked(whole: Buffer): fc.Arbitrary<Buffer> {
  const links = (whole.readUInt32LE(76) + 1) * 512;
  const link = fc.tuple(fc.nat(127), fc.nat((whole.length >> 9) + 2));
  return fc.array(link, { minLength: 1, maxLength: 6 }).map((changes) => {
    const copy = Buffer.from(whole);
    for (const [at, to] of changes) copy.writeUInt32LE(to, links + 4 * at);
    return copy;
  });
}

/** A correctly sealed handover file with any content. */
export function sealed(content: string): Buffer {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const manifest = JSON.stringify({ format: 1, 部门: '示例局', 年度: 2023, sha256 });
  return Buffer.from(rawZip({ name: 'manifest.json', content: manifest }, { name: 'report.json', content }));
}
