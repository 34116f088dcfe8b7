import { wherePicked } from '#shared/imports/source/picked-files';
import { refusedFile, type SourceFile } from '#shared/imports/source/source';
import { failure, type Result, success } from '#shared/result';
import { readDoc } from './formats/doc/read-doc.ts';
import { readDocx } from './formats/docx/read-docx.ts';
import { readXls, readXlsx, readXml2003 } from './formats/excel/workbook.ts';
import { readHtml } from './formats/html/read-html.ts';
import { readMht } from './formats/html/read-mht.ts';
import { readOds } from './formats/odf/read-ods.ts';
import { readOdt } from './formats/odf/read-odt.ts';
import { readOfd } from './formats/ofd/read-ofd.ts';
import { readPdf } from './formats/pdf/read-pdf.ts';
import { readCsv } from './formats/text/csv.ts';
import { readTextFile } from './formats/text/text.ts';
import { type FileKind, sniff } from './kinds/sniff.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface GivenFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
  /** The reason not to read it, if already known. */
  readonly refused?: string;
}

const READERS: Readonly<Record<FileKind, (file: string, bytes: Buffer) => SourceFile | Promise<SourceFile>>> =
  {
    xlsx: readXlsx,
    xls: readXls,
    xml2003: readXml2003,
    ods: readOds,
    csv: readCsv,
    docx: readDocx,
    doc: readDoc,
    odt: readOdt,
    ofd: readOfd,
    pdf: readPdf,
    html: readHtml,
    mht: readMht,
    txt: readTextFile,
  };

/**
 * Reads each file into cells and paragraphs. An unreadable one carries its sentence; fails with the sentences of
 * all if none can be read.
 */
export async function readFiles(
  files: readonly GivenFile[],
  starting: (index: number) => void = () => undefined,
): Promise<Result<readonly SourceFile[]>> {
  if (files.length > LIMITS.files) return failure('input', `一次最多导入 ${LIMITS.files} 个文件`);
  const read: SourceFile[] = [];
  let room: number = LIMITS.bytes;
  for (const [index, given] of files.entries()) {
    starting(index);
    const isTooLarge = given.bytes.length > room;
    if (!isTooLarge) room -= given.bytes.length;
    read.push(isTooLarge ? refusedFile(given.filename, tooLarge(given)) : await readOne(given));
  }
  const picked = wherePicked(read.map(({ file, refused }) => ({ filename: file, refused })));
  return picked.ok ? success(read) : picked;
}

function tooLarge({ bytes }: GivenFile): string {
  return bytes.length > LIMITS.bytes
    ? '文件超过 20 MB，请检查是否选错了文件'
    : '与前面的文件合计超过 20 MB，没有读，请另外打开';
}

async function readOne({ filename, bytes, refused }: GivenFile): Promise<SourceFile> {
  if (refused !== undefined) return refusedFile(filename, refused);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { kind, remark } = sniff(filename, buffer);
    const source = await READERS[kind](filename, buffer);
    return remark === null ? source : { ...source, remarks: [remark, ...source.remarks] };
  } catch (error) {
    if (error instanceof Refusal) return refusedFile(filename, error.message);
    throw error;
  }
}
