import { safeXml } from '#main/imports/containers/xml';
import { Zip } from '#main/imports/containers/zip';
import { settleFlow } from '#main/imports/flow/settle';
import { Refusal } from '#main/imports/refusal';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { Numbering } from './numbering.ts';
import { readBlocks } from './read-blocks.ts';
import { readStyles } from './styles.ts';

/** Word renumbers its parts when a document is repaired. */
const DOCUMENT = /^word\/document\d*\.xml$/i;
const STYLES = /^word\/styles\d*\.xml$/i;
const NUMBERING = /^word\/numbering\d*\.xml$/i;

/** Reads a Word document: its paragraphs and tables in order. */
export function readDocx(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const document = partText(zip, DOCUMENT);
  if (document === null) throw new Refusal('这不是完整的 Word 文档，请用 Word 或 WPS 打开后另存，再导入');
  const styles = readStyles(partText(zip, STYLES) ?? '<none/>');
  const numbering = new Numbering(partText(zip, NUMBERING), styles);
  const { blocks, hidden, notes } = readBlocks(document, { styles, numbering });
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  return documentSource(file, settleFlow(blocks), [
    ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
    ...(hidden > 0 ? [`${file} 有 ${hidden} 个设为隐藏的字，没有读入`] : []),
    ...(notes > 0 ? [`${file} 有 ${notes} 条脚注或尾注，没有读入`] : []),
  ]);
}

function partText(zip: Zip, part: RegExp): string | null {
  const name = zip.names.find((each) => part.test(each));
  const bytes = name === undefined ? null : zip.read(name);
  return bytes === null ? null : safeXml(bytes);
}
