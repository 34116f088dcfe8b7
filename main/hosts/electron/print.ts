import { BrowserWindow, type Session, session } from 'electron';
import type { Print } from '#main/app';
import { PRINT_HEADERS } from '#main/hosts/content-policy';
import { failure, success } from '#shared/result';
import { APP_ORIGIN } from './protocol.ts';
import { denyAll } from './session.ts';

const PAGE = `${APP_ORIGIN}/print`;
const NOT_PRINTED = '没有生成 PDF，请关闭占用内存的程序后重试';

/**
 * Prints in a window that is never shown: sandboxed, without script, in a session that contains only the page.
 */
export const printInElectron: Print = async (html, { tagged, signal }) => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionWith(html),
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const close = () => window.destroy();
  signal?.addEventListener('abort', close, { once: true });
  if (signal?.aborted === true) close();
  try {
    await window.loadURL(PAGE);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: tagged,
      generateDocumentOutline: tagged,
    });
    return success(pdf);
  } catch {
    return failure('storage', NOT_PRINTED);
  } finally {
    signal?.removeEventListener('abort', close);
    if (!window.isDestroyed()) close();
  }
};

let prints = 0;

/** An in-memory session that serves one page and nothing else. */
function sessionWith(html: string): Session {
  prints++;
  const own = session.fromPartition(`print-${prints}`, { cache: false });
  denyAll(own, (url) => url === PAGE);
  own.protocol.handle('https', (request) =>
    request.url === PAGE
      ? new Response(html, { headers: { ...PRINT_HEADERS, 'Content-Type': 'text/html; charset=utf-8' } })
      : new Response(null, { status: 404 }),
  );
  return own;
}
