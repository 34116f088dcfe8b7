import { Zip } from '#main/imports/containers/zip';
import { Refusal } from '#main/imports/refusal';
import { type FileKind, SAVE_AS_EXCEL, SAVE_AS_WORD } from './kind.ts';

/** By the part that each format must contain. */
const BY_PART: readonly (readonly [part: RegExp, kind: FileKind])[] = [
  [/^xl\/workbook\d*\.xml$/i, 'xlsx'],
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^OFD\.xml$/i, 'ofd'],
];
const BY_MIMETYPE: readonly (readonly [type: RegExp, kind: FileKind])[] = [
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'ods'],
];
const REFUSED: readonly (readonly [part: RegExp, sentence: string])[] = [
  [/^xl\/workbook\.bin$/i, `这是二进制工作簿（.xlsb），${SAVE_AS_EXCEL}`],
  [/^ppt\/presentation\.xml$/i, `这是演示文稿（.pptx），里面没有决算表；请导入决算的 Word 或 Excel`],
  [/^uof\.xml$/i, `这是“标文通”文档（.uof），${SAVE_AS_WORD}`],
];

/** Identifies a zip file. Throws `Refusal` for unsupported kinds of packages. */
export function kindOfZip(bytes: Buffer): FileKind {
  const zip = new Zip(bytes);
  const { names } = zip;
  const found = BY_PART.find(([part]) => names.some((name) => part.test(name)));
  if (found !== undefined) return found[1];
  const mimetype = (zip.read('mimetype') ?? Buffer.alloc(0)).toString('latin1', 0, 200);
  const open = BY_MIMETYPE.find(([type]) => type.test(mimetype));
  if (open !== undefined) return open[1];
  const refused = REFUSED.find(([part]) => names.some((name) => part.test(name)));
  if (refused !== undefined) throw new Refusal(refused[1]);
  if (/opendocument\.presentation/.test(mimetype)) {
    throw new Refusal('这是演示文稿（.odp），里面没有决算表；请导入决算的 Word 或 Excel');
  }
  throw new Refusal('这是压缩包，请先解压，再导入里面的 Word、Excel 或 PDF');
}
