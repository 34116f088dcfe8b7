import { AlignmentType, Document, Packer, Paragraph, type Table, TextRun } from 'docx';
import { printable } from '#main/exports/printable';
import type { Notice, NoticeBlock, NoticeRow } from '#shared/desk/notice';
import type { CheckTable } from '#shared/publication/check-report';
import { FONT, pinned, wordTable } from './word.ts';

/** A4 portrait with margins of 28 and 26 mm, as for official letters, in twips. */
const WIDTH = 8_958;
const MARGINS = { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 };
/** 三号 and 小二, in half points. */
const BODY = 32;
const TITLE = 36;

/** 整改通知 as a Word file: equal notices give equal bytes; `at` is ISO 8601. */
export async function writeNotice({ title, 部门, blocks }: Notice, at: string): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(
    new Document({
      title: printable(title),
      creator: '',
      lastModifiedBy: '',
      description: printable(部门),
      styles: { default: { document: { run: { font: LETTER, size: BODY } } } },
      sections: [
        { properties: { page: { margin: MARGINS } }, children: [heading(title), ...blocks.map(block)] },
      ],
    }),
  );
  return pinned(bytes, at);
}

const LETTER = { ...FONT, eastAsia: '仿宋' };

function heading(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 360 },
    children: [
      new TextRun({ text: printable(text), size: TITLE, font: { ...FONT, eastAsia: '宋体' }, bold: true }),
    ],
  });
}

function block(each: NoticeBlock): Paragraph | Table {
  if (each.kind === 'findings') return wordTable(findingTable(each.rows), WIDTH);
  return new Paragraph({
    alignment: each.kind === 'signature' ? AlignmentType.RIGHT : AlignmentType.BOTH,
    spacing: { line: 560, lineRule: 'exact', ...(each.kind === 'paragraph' ? {} : { before: 120 }) },
    ...(each.kind === 'paragraph' ? { indent: { firstLine: BODY * 20 } } : {}),
    children: [new TextRun({ text: printable(each.text) })],
  });
}

function findingTable(rows: readonly NoticeRow[]): CheckTable {
  return {
    columns: [
      { title: '序号', width: 6 },
      { title: '级别', width: 7 },
      { title: '位置', width: 27 },
      { title: '问题', width: 60 },
    ],
    rows: rows.map(({ number, severity, place, message }) => [String(number), severity, place, message]),
  };
}
