import { toBase64 } from '#renderer/read-files.ts';
import type { PickedFile } from '#shared/api/transport';

/** Kinds of files that “导入” takes. */
export const IMPORT_EXTENSIONS = ['xlsx', 'xls', 'xlsm', 'docx', 'txt', 'json', 'jsgk'] as const;

/** Pasted text as a file. */
export function textFile(text: string): PickedFile {
  return { filename: '粘贴的文字.txt', base64: toBase64(new TextEncoder().encode(text)) };
}

/** UTF-8 as a transcription file is written; what is no text is refused by its reader. */
export function decodeText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}

export function extensionOf(filename: string): string {
  return /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}
