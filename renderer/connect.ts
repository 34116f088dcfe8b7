import type { Bridge, Call, Host, PickedFile } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';

declare global {
  interface Window {
    /** Set by the preload script in Electron. */
    readonly juesuan?: Bridge;
  }
}

const LARGEST_FILE = 20_000_000;
const CHUNK = 0x8000;
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
      return failure('storage', '服务没有正常应答，请重试；仍不行请重新启动软件');
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
  pickFile,
  folders: null,
  revealFile: async () => undefined,
};

function pickFile(extensions: readonly string[]): Promise<Result<PickedFile | null>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('cancel', () => resolve(success(null)));
    input.addEventListener('change', async () => resolve(await readFile(input.files?.[0])));
    input.click();
  });
}

async function readFile(file: File | undefined): Promise<Result<PickedFile | null>> {
  if (file === undefined) return success(null);
  if (file.size > LARGEST_FILE) return failure('input', `“${file.name}”超过 20 MB，请检查是否选错了文件`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return success({ filename: file.name, base64: btoa(binary) });
}
