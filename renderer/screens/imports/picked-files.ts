import { toBase64 } from '#renderer/services/read-files.ts';
import type { PickedFile } from '#shared/api/transport';
import { OWN_EXTENSIONS, READ_EXTENSIONS } from '#shared/imports/source/formats';

/** Extensions accepted by “导入”. */
export const IMPORT_EXTENSIONS: readonly string[] = [...READ_EXTENSIONS, ...OWN_EXTENSIONS];

/** Pasted text as a file. */
export function textFile(text: string): PickedFile {
  return { filename: '粘贴的文字.txt', base64: toBase64(new TextEncoder().encode(text)) };
}
