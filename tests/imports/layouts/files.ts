// A printed document in the file formats people have.
import { docxOf } from './files/docx.ts';
import { htmlOf } from './files/html.ts';
import { type OfficeFormat, savedAs, savedFrom } from './files/office.ts';
import { txtOf } from './files/txt.ts';
import { xlsxOf } from './files/xlsx.ts';
import type { PrintedDocument } from './print.ts';

export type FileFormat = 'html' | 'docx' | 'xlsx' | 'xlsx-one' | 'txt' | 'pdf-bare' | OfficeFormat;

/** Also, `pdf-bare` is a PDF whose tables have no lines. The formats written here, without another program. */
export const OWN_FORMATS = ['html', 'docx', 'xlsx', 'xlsx-one', 'txt'] as const;
export const OFFICE_FORMATS: readonly OfficeFormat[] = ['pdf', 'doc', 'odt', 'ods', 'xls'];

export interface MadeFile {
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** The document as a file; workbooks contain only its tables. */
export async function fileOf(document: PrintedDocument, format: FileFormat): Promise<MadeFile> {
  const { department, layout } = document;
  const name = `${department.name}${department.year}年度${layout.level}决算`;
  return { filename: `${name}.${format.split('-')[0]}`, bytes: await bytesOf(document, format, name) };
}

async function bytesOf(document: PrintedDocument, format: FileFormat, name: string): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(htmlOf(document.blocks, name));
    case 'docx':
      return docxOf(document.blocks);
    case 'xlsx':
      return xlsxOf(document, 'each');
    case 'xlsx-one':
      return xlsxOf(document, 'one');
    case 'pdf-bare':
      return savedAs(await docxOf(document.blocks, 'bare'), 'pdf');
    case 'txt':
      return new TextEncoder().encode(txtOf(document.blocks));
    default:
      return savedAs(await bytesOf(document, savedFrom(format), name), format);
  }
}
