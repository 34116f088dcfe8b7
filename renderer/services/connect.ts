import type { Bridge, Call, Host, PickedFile } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';
import { pickDocuments, readPicked } from './picked-documents.ts';
import { readFiles } from './read-files.ts';

declare global {
  interface Window {
    /** Set by the preload script in Electron. */
    readonly juesuan?: Bridge;
  }
}

/** The host ends some minutes after the last one. */
const SIGN_OF_LIFE_MS = 30_000;
const TOKEN_KEY = 'juesuan-token';

/**
 * The services: through Electron's bridge if there is one, else over loopback HTTP. The lists of reports
 * and packs are requested at once; the first call for each receives that response.
 */
export function connect(): Bridge {
  const { call, host } = window.juesuan ?? connectByHttp();
  const early = new Map<string, Promise<unknown>>([
    ['desk.list', call('desk.list', {})],
    ['packs.list', call('packs.list', {})],
  ]);
  const answer: Call = (method, input) => {
    const asked = early.get(method) as ReturnType<typeof call<typeof method>> | undefined;
    early.delete(method);
    return asked ?? call(method, input);
  };
  return { call: answer, host };
}

function connectByHttp(): Bridge {
  const call = httpCall(enter());
  setInterval(() => call('store.status', {}), SIGN_OF_LIFE_MS);
  return { call, host: browserHost };
}

/**
 * The ticket in the address can be used once: it is exchanged for the session's token, which only this tab holds.
 * A cookie would be sent to every program of the PC that listens on 127.0.0.1; a tab's storage belongs to this
 * port.
 */
async function enter(): Promise<string> {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket');
  if (ticket !== null) {
    history.replaceState(null, '', location.pathname);
    const answer = await fetch('/enter', { method: 'POST', headers: { 'x-juesuan-token': ticket } });
    if (answer.ok) sessionStorage.setItem(TOKEN_KEY, (await answer.json()).value.token);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}

function httpCall(entered: Promise<string>): Call {
  return async (method, input) => {
    try {
      const token = await entered;
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-juesuan-token': token },
        body: JSON.stringify(input),
      });
      if (response.ok) return await response.json();
      if (response.status === 401)
        return failure('storage', '这个地址已经用过：请回到启动窗口，按 Enter 打开新的，或用它新印出的地址');
      return failure('internal', '服务没有正常应答，请重试；仍不行请重新启动软件');
    } catch {
      return failure('storage', '与本机服务的连接断开了，请重新启动软件');
    }
  };
}

const browserHost: Host = {
  kind: 'browser',
  saveFile: async (filename, base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes]));
    link.download = filename;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return success({ path: filename });
  },
  pickFiles,
  pickDocuments,
  readPicked,
  openedFiles: async () => success([]),
  folders: null,
  revealFile: async () => undefined,
};

function pickFiles(extensions: readonly string[]): Promise<Result<readonly PickedFile[]>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('cancel', () => resolve(success([])));
    input.addEventListener('change', async () => resolve(await readFiles([...(input.files ?? [])])));
    input.click();
  });
}
