import type { SourceFile } from '#shared/imports/source';
import type { WordBlock } from './docx/blocks.ts';
import { readBlocks } from './docx/read-blocks.ts';
import { tableSheet } from './docx/table-sheet.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { safeXml } from './xml.ts';
import { Zip } from './zip.ts';

const LINES_ABOVE = 6;
const LONGEST_LINE = 120;
const CONTENTS_STYLE = /^(toc|目录)\s*\d?$/i;
const NOTE = /^\s*(注|说明)\s*\d?\s*[:：]/;

/** Reads a Word document: its paragraphs, and each table with the lines around it. */
export function readDocx(file: string, bytes: Buffer): SourceFile {
  const zip = new Zip(bytes);
  const part = zip.read('word/document.xml');
  if (part === null) throw new Refusal('这不是完整的 Word 文档，请用 Word 或 WPS 打开后另存，再导入');
  const blocks = readBlocks(safeXml(part));
  if (blocks.length > LIMITS.paragraphs) throw new Refusal('文档太长，不像是一份决算公开，没有读入');
  refuseTooManyRows(blocks);
  const numbered = blocks.filter((block) => block.kind === 'paragraph' && block.numbered).length;
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  return {
    file,
    kind: 'document',
    sheets: sheetsOf(file, blocks),
    paragraphs: blocks.flatMap((block) => paragraphText(block)),
    remarks: [
      ...(macros ? [`${file} 里有宏，没有运行，也没有读入`] : []),
      ...(numbered > 0 ? [`${file} 有 ${numbered} 段用了自动编号，编号不在文字里，没有读入`] : []),
    ],
  };
}

function refuseTooManyRows(blocks: readonly WordBlock[]): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
  if (rows > LIMITS.rowsPerSheet) {
    throw new Refusal(`文档的表格有 ${rows} 行，超过 ${LIMITS.rowsPerSheet} 行，没有读入`);
  }
}

function sheetsOf(file: string, blocks: readonly WordBlock[]): SourceFile['sheets'] {
  let number = 0;
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return [];
    number++;
    return [
      tableSheet({
        file,
        name: `表${number}`,
        above: linesAbove(blocks, at),
        rows: block.rows,
        below: linesBelow(blocks, at),
      }),
    ];
  });
}

function linesAbove(blocks: readonly WordBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (let index = at - 1; index >= 0 && lines.length < LINES_ABOVE; index--) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || block.text.length > LONGEST_LINE || NOTE.test(block.text)) break;
    if (block.text.trim() !== '') lines.unshift(block.text.trim());
  }
  return lines;
}

function linesBelow(blocks: readonly WordBlock[], at: number): readonly string[] {
  const lines: string[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text !== '' && !NOTE.test(text)) break;
    if (text !== '') lines.push(text);
  }
  return lines;
}

function paragraphText(block: WordBlock): readonly string[] {
  if (block.kind !== 'paragraph' || CONTENTS_STYLE.test(block.style)) return [];
  const text = block.text.trim();
  return text === '' ? [] : [text];
}
