import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { TABLE_IDS } from '#shared/tables/address';

/** Sheets of an exported workbook: the tables as printed, the exact figures, the relations, the texts. */
/** Sheets of a public workbook. */
export const PUBLIC_SHEETS = [...TABLE_IDS, '附件1', '附件2'];
export const SHEETS = [...PUBLIC_SHEETS, '元', '校验', '文字'];

/** The text of a Word file, without markup. */
export async function wordText(file: string): Promise<string> {
  const xml = await part(file, 'word/document.xml');
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

/** The names of a workbook's sheets. */
export async function sheetNames(file: string): Promise<readonly string[]> {
  const xml = await part(file, 'xl/workbook.xml');
  return [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1] ?? '');
}

async function part(file: string, name: string): Promise<string> {
  const entry = (await JSZip.loadAsync(await readFile(file))).file(name);
  if (entry === null) throw new Error(`${file} has no ${name}`);
  return entry.async('text');
}
