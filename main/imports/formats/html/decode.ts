const LOOK_AT = 8192;
const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** Pages declared as GB2312 use letters of its larger successor. */
const CHINESE = /^(gb2312|gbk|gb18030|x-gbk|hz-gb-2312|cp936|gb_2312-80)$/i;

/** The text of a page: by its byte order mark, its declaration, or the encodings that its bytes permit. */
export function decodePage(bytes: Buffer, said?: string): string {
  const named = byMark(bytes) ?? nameOf(said ?? CHARSET.exec(bytes.toString('latin1', 0, LOOK_AT))?.[1]);
  for (const encoding of [named, 'utf-8', 'gb18030']) {
    if (encoding === null) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return new TextDecoder(named ?? 'utf-8').decode(bytes);
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.subarray(0, 3).equals(Buffer.from('efbbbf', 'hex')) ? 'utf-8' : null;
}

/** The name of a known encoding. */
function nameOf(said: string | undefined): string | null {
  if (said === undefined) return null;
  if (CHINESE.test(said)) return 'gb18030';
  try {
    const { encoding } = new TextDecoder(said);
    // a declaration of UTF-16 in single-byte letters is false
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}
