import { toBase64 } from '#renderer/read-files.ts';
import type { PickedFile } from '#shared/api/transport';

/** Kinds of files that “导入” takes. */
export const IMPORT_EXTENSIONS = ['xlsx', 'xls', 'xlsm', 'docx', 'txt', 'json', 'jsgk'] as const;

/** Pasted text as a file. */
export function textFile(text: string): PickedFile {
  return { filename: '粘贴的文字.txt', base64: toBase64(new TextEncoder().encode(text)) };
}

export function extensionOf(filename: string): string {
  return /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}
