import { Refusal } from '#main/imports/refusal';
import { extensionOf } from '#shared/imports/source/formats';
import { kindOfCompound } from './compounds.ts';
import { type FileKind, KINDS } from './kind.ts';
import { kindByMark } from './marked.ts';
import { kindOfText } from './texts.ts';
import { kindOfZip } from './zipped.ts';

export type { FileKind } from './kind.ts';

export interface Sniffed {
  readonly kind: FileKind;
  /** A notice if the file's name suggests another kind. */
  readonly remark: string | null;
}

const READABLE =
  '可以导入 Word（.docx、.doc、.wps、.odt）、Excel（.xlsx、.xls、.et、.ods、.csv）、PDF、.ofd、网页（.html、.mht）、.txt 和 .json；别的文件请用 WPS 或 Word 另存为 .docx，表格另存为 .xlsx';

/** Identifies a file by its content, whatever its name. Throws `Refusal` if it is unsupported. */
export function sniff(filename: string, bytes: Buffer): Sniffed {
  const extension = extensionOf(filename);
  if (bytes.length === 0) throw new Refusal('文件是空的，请检查是否选错了文件');
  const content = kindOf(bytes);
  const named = (Object.keys(KINDS) as FileKind[]).filter((kind) =>
    KINDS[kind].extensions.includes(extension),
  );
  if (content === null) throw unknownContent(named[0], extension);
  const found = content === 'txt' ? textAs(named, extension) : content;
  if (named.includes(found)) return { kind: found, remark: null };
  const shown = extension === '' ? '没有扩展名' : `扩展名是 .${extension.slice(0, 12)}`;
  return { kind: found, remark: `${filename} ${shown}，内容是${KINDS[found].name}，已按内容读入` };
}

function kindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return kindOfZip(bytes);
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return kindOfCompound(bytes);
  return kindByMark(bytes) ?? kindOfText(bytes);
}

/** Plain text is identified by its name. */
function textAs(named: readonly FileKind[], extension: string): FileKind {
  const [kind] = named;
  if (kind === undefined) throw unknownName(extension);
  if (kind === 'xls' || kind === 'xlsx') return 'csv';
  if (kind === 'txt' || kind === 'csv' || kind === 'html') return kind;
  if (kind === 'doc' || kind === 'docx') return 'txt';
  throw unknownContent(kind, extension);
}

function unknownName(extension: string): Refusal {
  const shown = extension === '' ? '文件没有扩展名' : `不认识扩展名“.${extension.slice(0, 12)}”`;
  return new Refusal(`${shown}；${READABLE}`);
}

function unknownContent(named: FileKind | undefined, extension: string): Refusal {
  if (named === undefined) return unknownName(extension);
  return new Refusal(`内容不是${KINDS[named].name}，可能已损坏；请用原来的软件打开后重新保存，再导入`);
}
