import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface Asset {
  readonly type: string;
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
    return { type, bytes: new Uint8Array(await readFile(file)) };
  } catch {
    return null;
  }
}

function decode(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
