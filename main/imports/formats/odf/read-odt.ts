import { settleFlow } from '#main/imports/flow/settle';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { odfParts } from './parts.ts';
import { readOdfText } from './read-text.ts';
import { readOdfStyles } from './styles.ts';

/** Reads a text document of OpenDocument: its paragraphs and tables in order, with all changes accepted. */
export function readOdt(file: string, bytes: Buffer): SourceFile {
  const { content, styles, macros } = odfParts(bytes);
  const { blocks, hidden, notes } = readOdfText(content, readOdfStyles(styles, content));
  return documentSource(file, settleFlow(blocks), [
    ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
    ...(hidden > 0 ? [`${file} 有 ${hidden} 个设为隐藏的字，没有读入`] : []),
    ...(notes > 0 ? [`${file} 有 ${notes} 条脚注或尾注，没有读入`] : []),
  ]);
}
