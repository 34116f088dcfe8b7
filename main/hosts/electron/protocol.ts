import { protocol } from 'electron';
import { readAsset } from '#main/hosts/assets';
import { PAGE_HEADERS } from '#main/hosts/content-policy';

/** A host name that never resolves: the page can only come from the bundle. */
export const APP_ORIGIN = 'https://juesuan.invalid';

/** Serves the built window; every other address is not found. */
export function serveBundle(root: string): void {
  const serve = async (request: Request) => {
    const { origin, pathname } = new URL(request.url);
    const asset = origin === APP_ORIGIN ? await readAsset(root, pathname) : null;
    if (asset === null) return new Response(null, { status: 404 });
    return new Response(asset.bytes, { headers: { ...PAGE_HEADERS, ...asset.headers } });
  };
  protocol.handle('https', serve);
  protocol.handle('http', serve);
}
