import { Refusal } from '#main/imports/refusal';
import type { SourceFile } from '#shared/imports/source/source';
import { decodePage } from './decode.ts';
import { readPageText } from './read-html.ts';

const BOUNDARY = /boundary="?([^"\r\n;]{1,100})"?/i;
const MOST_PARTS = 1000;

/** Reads a page saved by a browser or Office with all its parts in one file: its first part that is a page. */
export function readMht(file: string, bytes: Buffer): SourceFile {
  const mail = bytes.toString('latin1');
  const boundary = BOUNDARY.exec(mail)?.[1];
  const parts = boundary === undefined ? [mail] : mail.split(`--${boundary}`, MOST_PARTS).slice(1);
  const page = parts.map(split).find(({ head }) => /^Content-Type: *text\/html/im.test(head));
  if (page === undefined) throw new Refusal('文件里没有网页的内容；请在浏览器里打开后另存为网页，再导入');
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(page.head)?.[1];
  return readPageText(file, decodePage(decodeBody(page.head, page.body), charset));
}

function split(part: string): { readonly head: string; readonly body: string } {
  const at = /\r?\n\r?\n/.exec(part.trimStart());
  const text = part.trimStart();
  if (at === null) return { head: '', body: '' };
  return { head: text.slice(0, at.index), body: text.slice(at.index + at[0].length) };
}

function decodeBody(head: string, body: string): Buffer {
  const encoding = /^Content-Transfer-Encoding: *([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
