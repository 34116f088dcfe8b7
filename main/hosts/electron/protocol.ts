import { protocol } from 'electron';
import { readAsset } from '../assets.ts';
import { PAGE_HEADERS } from '../content-policy.ts';

export const APP_ORIGIN = 'app://juesuan';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window under app://juesuan; everything outside the bundle is not found. */
export function serveBundle(root: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const asset = `${url.protocol}//${url.host}` === APP_ORIGIN ? await readAsset(root, url.pathname) : null;
    if (asset === null) return new Response(null, { status: 404 });
    return new Response(asset.bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': asset.type } });
  });
}
