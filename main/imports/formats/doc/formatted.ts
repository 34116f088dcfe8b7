const PAGE = 512;

/** A range of bytes of the document whose letters or paragraphs have the same properties. */
export interface Formatted {
  readonly from: number;
  readonly to: number;
  readonly list: Buffer;
  /** The style of a paragraph. */
  readonly style: number;
}

type Kind = 'letters' | 'paragraphs';

/** The properties of letters or paragraphs, in the order of the document stream. */
export function readFormatted(kind: Kind, plc: Buffer, document: Buffer): readonly Formatted[] {
  const count = Math.floor((plc.length - 4) / 8);
  const found: Formatted[] = [];
  for (let index = 0; index < count; index++) {
    const page = plc.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3f_ffff;
    const content = document.subarray(page * PAGE, (page + 1) * PAGE);
    if (content.length === PAGE) found.push(...readPage(kind, content));
    // a genuine document does not list a page a thousand times
    if (found.length > document.length) break;
  }
  return found.sort((one, other) => one.from - other.from);
}

function readPage(kind: Kind, page: Buffer): readonly Formatted[] {
  const width = kind === 'letters' ? 1 : 13;
  const most = Math.floor((PAGE - 5) / (4 + width));
  const count = Math.min(page[PAGE - 1] ?? 0, most);
  return Array.from({ length: count }, (_, index) => {
    const place = 2 * (page[4 * (count + 1) + width * index] ?? 0);
    const list = kind === 'letters' ? lettersAt(page, place) : paragraphAt(page, place);
    return { from: page.readUInt32LE(4 * index), to: page.readUInt32LE(4 * index + 4), ...list };
  });
}

const NOTHING = { list: Buffer.alloc(0), style: 0 };

function lettersAt(page: Buffer, place: number): Pick<Formatted, 'list' | 'style'> {
  if (place === 0) return NOTHING;
  return { list: page.subarray(place + 1, place + 1 + (page[place] ?? 0)), style: 0 };
}

/** Its length is in two-byte words: 2n − 1 bytes for a first byte n, or 2n bytes if that is 0 and n follows. */
function paragraphAt(page: Buffer, place: number): Pick<Formatted, 'list' | 'style'> {
  if (place === 0) return NOTHING;
  const half = page[place] ?? 0;
  const [start, size] = half === 0 ? [place + 2, 2 * (page[place + 1] ?? 0)] : [place + 1, 2 * half - 1];
  const content = page.subarray(start, Math.min(start + size, PAGE));
  if (content.length < 2) return NOTHING;
  return { list: content.subarray(2), style: content.readUInt16LE(0) };
}

/** The properties at a byte of the document; `undefined` if there are none. */
export function formattedAt(formatted: readonly Formatted[], at: number): Formatted | undefined {
  let low = 0;
  let high = formatted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((formatted[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = formatted[low - 1];
  return found !== undefined && at < found.to ? found : undefined;
}
