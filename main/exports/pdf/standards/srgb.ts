const XYZ = 'XYZ ';
/** The white point of sRGB, adapted to D50. */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.4361, 0.2225, 0.0139] as const;
const GREEN = [0.3851, 0.7169, 0.0971] as const;
const BLUE = [0.1431, 0.0606, 0.7141] as const;
const GAMMA = 2.2;
const HEADER = 128;

/** An ICC profile (version 2) that declares the colours of a page as sRGB. */
export function srgbProfile(): Uint8Array {
  const curve = tag('curv', [u32(1), Buffer.from([Math.floor(GAMMA), Math.round((GAMMA % 1) * 256)])]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', described('sRGB')],
    ['cprt', tag('text', [Buffer.from('No copyright, use freely\0', 'latin1')])],
    ['wtpt', tag(XYZ, WHITE.map(fixed))],
    ['rXYZ', tag(XYZ, RED.map(fixed))],
    ['gXYZ', tag(XYZ, GREEN.map(fixed))],
    ['bXYZ', tag(XYZ, BLUE.map(fixed))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let at = HEADER + 4 + 12 * tags.length;
  const directory = tags.map(([name, body]) => {
    const entry = Buffer.concat([Buffer.from(name, 'latin1'), u32(at), u32(body.length)]);
    at += body.length;
    return entry;
  });
  return Buffer.concat([header(at), u32(tags.length), ...directory, ...tags.map(([, body]) => body)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2024, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(WHITE.map(fixed)).copy(bytes, 68);
  return bytes;
}

function described(name: string): Buffer {
  const text = Buffer.from(`${name}\0`, 'latin1');
  return tag('desc', [u32(text.length), text, Buffer.alloc(8 + 2 + 1 + 67)]);
}

/** A tag's data, padded to four bytes. */
function tag(type: string, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...parts]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

function fixed(value: number): Buffer {
  return u32(Math.round(value * 0x10000));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
