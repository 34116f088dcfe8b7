import { documentSource, type PageBlock, type SourceFile } from '#shared/imports/source';
import type { WordBlock } from './docx/blocks.ts';
import { readBlocks } from './docx/read-blocks.ts';
import { pageTable } from './docx/table-blocks.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { safeXml } from './xml.ts';
import { Zip } from './zip.ts';

const CONTENTS_STYLE = /^(toc|目录)\s*\d?$/i;

/** Reads a Word document: its paragraphs and tables in order. */
export function readDocx(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const part = zip.read('word/document.xml');
  if (part === null) throw new Refusal('这不是完整的 Word 文档，请用 Word 或 WPS 打开后另存，再导入');
  const blocks = readBlocks(safeXml(part));
  if (blocks.length > LIMITS.paragraphs) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
  refuseTooManyRows(blocks);
  const numbered = blocks.filter((block) => block.kind === 'paragraph' && block.numbered).length;
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  return documentSource(file, blocks.flatMap(toPageBlock), [
    ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
    ...(numbered > 0 ? [`${file} 有 ${numbered} 段用了自动编号，编号不在文字里，没有读入`] : []),
  ]);
}

function refuseTooManyRows(blocks: readonly WordBlock[]): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > LIMITS.rowsPerSheet) {
    throw new Refusal(`文档的表格有 ${rows} 行，超过 ${LIMITS.rowsPerSheet} 行，没有读入`);
  }
}

function toPageBlock(block: WordBlock): readonly PageBlock[] {
  if (block.kind === 'table') return [pageTable(block.rows)];
  return CONTENTS_STYLE.test(block.style) ? [] : [{ kind: 'paragraph', text: block.text, page: null }];
}
