import type { SourceFile } from '#shared/imports/source';
import { failure, type Result, success } from '#shared/result';
import { readCsv } from './csv.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './document.ts';
import { readHtml } from './html/read-html.ts';
import { readMht } from './html/read-mht.ts';
import { LIMITS } from './limits.ts';
import { readOds } from './odf/read-ods.ts';
import { readOdt } from './odf/read-odt.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { Refusal } from './refusal.ts';
import { type FileKind, sniff } from './sniff.ts';
import { readTextFile } from './text.ts';
import { readXls, readXlsx, readXml2003 } from './workbook.ts';

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
