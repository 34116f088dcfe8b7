import { BOOK_STREAMS, CompoundFile } from './compound.ts';
import { Refusal } from './refusal.ts';
import { Zip } from './zip.ts';

export type FileKind = 'xlsx' | 'xls' | 'docx' | 'txt';

const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  xlsx: ' Excel 工作簿（.xlsx）',
  xls: ' Excel 97 工作簿（.xls）',
  docx: ' Word 文档（.docx）',
  txt: '纯文字（.txt）',
};
const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  et: 'xls',
  docx: 'docx',
  docm: 'docx',
  txt: 'txt',
};

/** What a file is by its content, which must agree with its name. Throws `Refusal` where it is nothing that is read. */
export function sniff(filename: string, bytes: Buffer): FileKind {
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  const named = EXTENSIONS[extension];
  if (named === undefined) {
    throw new Refusal(`不认识扩展名“.${extension.slice(0, 12)}”，可以导入 .xlsx、.xls、.docx、.txt 和 .json`);
  }
  if (bytes.length === 0) throw new Refusal('文件是空的，请检查是否选错了文件');
  const found = kindOf(bytes);
  if (found === null) {
    throw new Refusal(`内容不是${KIND_NAMES[named]}，请用 Excel、Word 或 WPS 打开后另存，再导入`);
  }
  if (found !== named) {
    throw new Refusal(`扩展名是 .${extension}，内容却是${KIND_NAMES[found]}，请改正扩展名后再导入`);
  }
  return found;
}

function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return kindOfZip(new Zip(bytes));
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return kindOfCompound(bytes);
  return isText(bytes) ? 'txt' : null;
}

function kindOfZip(zip: Zip): FileKind | null {
  if (zip.has('xl/workbook.xml')) return 'xlsx';
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('xl/workbook.bin')) throw new Refusal('这是二进制工作簿（.xlsb），请另存为 .xlsx 后再导入');
  return null;
}

function kindOfCompound(bytes: Buffer): FileKind | null {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new Refusal('文件设了打开密码，请去掉密码后再导入');
  if (file.has('WordDocument')) throw new Refusal('这是旧的 Word 文档（.doc），请另存为 .docx 后再导入');
  return BOOK_STREAMS.some((name) => file.has(name)) ? 'xls' : null;
}

const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];

/** Text has no control characters; UTF-16 says so at its start. */
function isText(bytes: Buffer): boolean {
  if (UTF16_MARKS.some((mark) => bytes.subarray(0, 2).equals(mark))) return true;
  const start = bytes.subarray(0, 4096);
  if (/^\s*(<\?xml|<!doctype|<html|<table|%PDF)/i.test(start.toString('latin1'))) return false;
  return start.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
