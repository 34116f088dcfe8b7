import { unpack } from '#main/imports/apart/packed';
import type { ReadPacked } from '#main/imports/apart/reading';
import type { BureauOutputs, ParsedBureauInput } from '#shared/bureau/methods';
import { sheetsOf } from '#shared/imports/document/read-document';
import { failure, type Result, success } from '#shared/result';

const COLUMNS = 4;

/** The first sheet of a file as it would be pasted: its first four columns, separated by tabs. */
export async function readRosterFile(
  readGiven: ReadPacked,
  { filename, base64 }: ParsedBureauInput<'roster.read'>,
): Promise<Result<BureauOutputs['roster.read']>> {
  const read = await readGiven([{ filename, bytes: Buffer.from(base64, 'base64') }]);
  if (!read.ok) return read;
  const [sheet] = sheetsOf(unpack(read.value));
  if (sheet === undefined) return failure('input', `“${filename}”里没有表格，请选择名单的 Excel 文件`);
  const lines = sheet.rows.map((row) =>
    Array.from({ length: COLUMNS }, (_, at) => (row[at]?.text ?? '').replace(/\s+/g, ' ').trim()).join('\t'),
  );
  return success({ text: lines.filter((line) => line.trim() !== '').join('\n') });
}
