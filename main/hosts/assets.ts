import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The build names these files by their content. */
const NAMED_BY_CONTENT = '/assets/';

export interface Asset {
  /** Its type, and how long a browser may keep it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file of the built window, by its URL path; `null` for anything outside the bundle or of another kind. */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const path = decode(urlPath === '/' ? '/index.html' : urlPath);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return null;
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return null;
  try {
    return { headers: headersOf(urlPath, type), bytes: new Uint8Array(await readFile(file)) };
  } catch {
    return null;
  }
}

/**
 * A file named by its content is kept for good, and with it the code that the browser compiled from it, which takes
 * most of a page's start. The page itself, which names the others, is not kept.
 */
function headersOf(urlPath: string, type: string): Asset['headers'] {
  const kept = urlPath.startsWith(NAMED_BY_CONTENT)
    ? { 'Cache-Control': 'private, max-age=31536000, immutable' }
    : {};
  return { 'Content-Type': type, ...kept };
}

function decode(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
