/** The content of a file in an archive, deflated. */
export interface PackedContent {
  readonly chunks: readonly Uint8Array[];
  /** CRC-32 of the content. */
  readonly crc: number;
  /** Size of the content in bytes. */
  readonly size: number;
}

/** One file of an archive. */
export interface PackedEntry extends PackedContent {
  readonly name: string;
}

/** The size from which a zip file needs its 64-bit form; no document is nearly as large. */
const MOST_BYTES = 0xffff_ffff;
const MOST_ENTRIES = 0xffff;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/** A zip file (APPNOTE 6.3.2) of packed entries in order. Throws RangeError beyond 4 GB or 65,535 entries. */
export function zipOf(entries: readonly PackedEntry[]): Uint8Array {
  const now = dosTime(new Date());
  const pieces: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const packedSize = entry.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const fields = fieldsOf(entry, packedSize, name.length, now);
    listed.push(listEntry(fields, offset), name);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, ...entry.chunks);
    offset += 4 + fields.length + name.length + packedSize;
  }
  const list = Buffer.concat(listed);
  if (offset + list.length > MOST_BYTES || entries.length > MOST_ENTRIES)
    throw new RangeError('too large for a zip file');
  return Buffer.concat([...pieces, list, endOf(entries.length, list.length, offset)]);
}

/** The fields before an entry, repeated in the central directory. */
function fieldsOf({ crc, size }: PackedEntry, packedSize: number, nameLength: number, time: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function listEntry(fields: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(VERSION, 4);
  fields.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOf(count: number, listSize: number, listOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listSize, 12);
  end.writeUInt32LE(listOffset, 16);
  return end;
}

/** Date and time in MS-DOS format: steps of two seconds since 1980. */
function dosTime(at: Date): number {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  return ((date << 16) | time) >>> 0;
}
