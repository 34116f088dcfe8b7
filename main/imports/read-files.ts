import type { SourceFile } from '#shared/imports/source/source';
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

/** Reads each file into cells and paragraphs. Fails, with one sentence, at the first that is not read. */
export async function readFiles(
  files: readonly GivenFile[],
  starting: (index: number) => void = () => undefined,
): Promise<Result<readonly SourceFile[]>> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (files.length > LIMITS.files) return failure('input', `一次最多导入 ${LIMITS.files} 个文件`);
  if (total > LIMITS.bytes) return failure('input', '文件超过 20 MB，请检查是否选错了文件');
  const read: SourceFile[] = [];
  for (const [index, { filename, bytes }] of files.entries()) {
    starting(index);
    const result = await readOne(filename, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!result.ok) return result;
    read.push(result.value);
  }
  return success(read);
}

async function readOne(filename: string, bytes: Buffer): Promise<Result<SourceFile>> {
  try {
    const { kind, remark } = sniff(filename, bytes);
    const source = await READERS[kind](filename, bytes);
    return success(remark === null ? source : { ...source, remarks: [remark, ...source.remarks] });
  } catch (error) {
    if (error instanceof Refusal) return failure('input', `“${filename}”：${error.message}`);
    throw error;
  }
}
