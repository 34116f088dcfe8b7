import { Refusal } from '#main/imports/refusal';
import { type FileKind, SAVE_AS_EXCEL, SAVE_AS_WORD } from './kind.ts';

const PICTURE = '这是图片，文字读不出来；请向提供的人要原来的 Word、Excel 或 PDF';
const PACKED = '这是压缩包，请先解压，再导入里面的 Word、Excel 或 PDF';

/** The first bytes, in hexadecimal, of unsupported formats, and the sentence for each. */
const REFUSED: readonly (readonly [start: RegExp, sentence: string])[] = [
  [/^89504e47|^ffd8ff|^47494638|^424d.{8}00000000|^49492a00|^4d4d002a|^52494646.{8}57454250/, PICTURE],
  [/^526172211a07|^377abcaf271c|^1f8b08|^425a68/, PACKED],
  [/^7b5c727466/, `这是 RTF 文档（.rtf），${SAVE_AS_WORD}`],
  [/^4d5a|^7f454c46/, '这是程序，不是文档；请检查是否选错了文件'],
];
const BIFF_ALONE = /^09(00|02|04|08)/;

/**
 * Identifies a format by its first bytes; `null` if they are not distinctive. Throws `Refusal` for unsupported
 * formats.
 */
export function kindByMark(bytes: Buffer): FileKind | null {
  const start = bytes.toString('hex', 0, 16);
  const refused = REFUSED.find(([mark]) => mark.test(start));
  if (refused !== undefined) throw new Refusal(refused[1]);
  if (BIFF_ALONE.test(start)) throw new Refusal(`这是很旧的 Excel 工作簿，${SAVE_AS_EXCEL}`);
  return bytes.subarray(0, 1024).includes('%PDF-', 0, 'latin1') ? 'pdf' : null;
}
