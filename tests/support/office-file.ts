import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { TABLE_IDS } from '#shared/tables/address';

/** What an exported workbook holds: the tables as printed, the exact figures, the relations, the words. */
/** Of a workbook for the public. */
export const PUBLIC_SHEETS = [...TABLE_IDS, '附件1', '附件2'];
export const SHEETS = [...PUBLIC_SHEETS, '元', '校验', '文字'];

/** The text that stands in a Word file, without its markup. */
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
