import type { Bridge, Call, Host, PickedFile } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';
import { readFiles } from './read-files.ts';

declare global {
  interface Window {
    /** Set by the preload script in Electron. */
    readonly juesuan?: Bridge;
  }
}

/** The host ends some minutes after the last of these. */
const SIGN_OF_LIFE_MS = 30_000;
const TOKEN_KEY = 'juesuan-token';

/** The services: through Electron's bridge where there is one, else over loopback HTTP. */
export function connect(): Bridge {
  return window.juesuan ?? connectByHttp();
}

function connectByHttp(): Bridge {
  const call = httpCall(takeToken());
  setInterval(() => call('store.status', {}), SIGN_OF_LIFE_MS);
  return { call, host: browserHost };
}

/** The one-time token stands in the address once; afterwards only this tab knows it. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null) {
    sessionStorage.setItem(TOKEN_KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}

function httpCall(token: string): Call {
  return async (method, input) => {
    try {
      const response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-juesuan-token': token },
        body: JSON.stringify(input),
      });
      if (response.ok) return await response.json();
      if (response.status === 401)
        return failure('storage', '这个页面的口令已失效，请从启动窗口重新打开地址');
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
