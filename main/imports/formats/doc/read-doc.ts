import { CompoundFile } from '#main/imports/containers/compound';
import { settleFlow } from '#main/imports/flow/settle';
import { SAVE_AS_WORD } from '#main/imports/kinds/kind';
import { Refusal } from '#main/imports/refusal';
import { documentSource, type SourceFile } from '#shared/imports/source/source';
import { type Fib, PART, readFib } from './fib.ts';
import { readFormatted } from './formatted.ts';
import { lettersIn } from './letters.ts';
import { DocNumbering } from './numbering.ts';
import { readPieces } from './pieces.ts';
import { BlockReader } from './read-blocks.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a document of Word 97 to 2003, a format WPS also saves: its streams are extracted from the compound file
 * with chains checked, and every position in it is validated before it is read.
 */
export function readDoc(file: string, bytes: Buffer): SourceFile {
  const compound = new CompoundFile(bytes);
  const document = compound.read('WordDocument') ?? Buffer.alloc(0);
  const fib = readFib(document);
  const table = compound.read(fib.table);
  if (table === null) throw new Refusal(`Word 文档不完整，无法读取；${SAVE_AS_WORD}`);
  const reader = readTexts(document, fib, table, compound.read('Data'));
  return documentSource(file, settleFlow(reader.blocks), [
    ...(compound.has('_VBA_PROJECT') || compound.has('VBA') ? [`${file} 里有宏，没有运行，也没有读入`] : []),
    ...(reader.hidden > 0 ? [`${file} 有 ${reader.hidden} 个设为隐藏的字，没有读入`] : []),
    ...(reader.notes > 0 ? [`${file} 有 ${reader.notes} 条脚注或尾注，没有读入`] : []),
  ]);
}

function readTexts(document: Buffer, fib: Fib, table: Buffer, data: Buffer | null): BlockReader {
  const part = (number: number) => {
    const { at, length } = fib.part(number);
    return table.subarray(at, at + length);
  };
  const pieces = readPieces(part(PART.pieces), document);
  const letters = readFormatted('letters', part(PART.letters), document);
  const lists = fib.part(PART.lists);
  const reader = new BlockReader({
    paragraphs: readFormatted('paragraphs', part(PART.paragraphs), document),
    styles: readStyles(part(PART.styles)),
    numbering: new DocNumbering(table, lists.at, lists.length, part(PART.uses)),
    data,
  });
  reader.read(lettersIn(document, pieces, letters, 0, fib.text));
  const boxes = fib.text + fib.between;
  reader.read(lettersIn(document, pieces, letters, boxes, boxes + fib.boxes));
  return reader;
}
