import { BOOK_STREAMS, CompoundFile } from '#main/imports/containers/compound';
import { Refusal } from '#main/imports/refusal';
import { type FileKind, SAVE_AS_WORD } from './kind.ts';

/** Identifies an old compound file. Throws `Refusal` for unsupported ones. */
export function kindOfCompound(bytes: Buffer): FileKind {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new Refusal('文件设了打开密码，请去掉密码后再导入');
  if (file.has('WordDocument')) return 'doc';
  if (BOOK_STREAMS.some((name) => file.has(name))) return 'xls';
  if (file.has('PowerPoint Document')) {
    throw new Refusal('这是演示文稿（.ppt），里面没有决算表；请导入决算的 Word 或 Excel');
  }
  if (file.has('HwpSummaryInformation') || file.has('MatOST') || file.has('CONTENTS')) {
    throw new Refusal(`这是别的文字处理软件的旧文档，${SAVE_AS_WORD}`);
  }
  throw new Refusal(`文件里没有找到 Word 或 Excel 的内容，可能已损坏；${SAVE_AS_WORD}`);
}
