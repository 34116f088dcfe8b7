import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import JSZip from 'jszip';
import { printable } from '#main/exports/printable';
import type { CheckDocument, CheckPart, CheckTable } from '#shared/publication/check-report';

/** A4 landscape with margins of 18 mm, in twips. */
const WIDTH = 14_797;
const MARGIN = 1_020;
export const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };

/** 体检报告 as a Word file: equal reports give equal bytes. */
export async function writeCheckWord(document: CheckDocument): Promise<Uint8Array> {
  const author = printable(document.部门);
  const bytes = await Packer.toBuffer(
    new Document({
      title: printable(document.title),
      creator: author,
      lastModifiedBy: author,
      styles: { default: { document: { run: { font: FONT, size: 21 } } } },
      sections: [
        {
          properties: {
            page: {
              size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          footers: { default: pageFooter() },
          children: [title(document.title), ...document.parts.flatMap(part)],
        },
      ],
    }),
  );
  return pinned(bytes, document.at);
}

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [run(text, { bold: true, size: 32 })],
  });
}

function part({ title: heading, sentences, table }: CheckPart): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 100 },
      children: [run(heading, { bold: true, size: 24 })],
    }),
    ...sentences.map(
      (text) => new Paragraph({ spacing: { line: 340 }, indent: { firstLine: 420 }, children: [run(text)] }),
    ),
    ...(table === null ? [] : [wordTable(table, WIDTH)]),
  ];
}

/** A table over the whole `width`, in twips. */
export function wordTable({ columns, rows }: CheckTable, width: number): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width * width) / total));
  const cells = (texts: readonly string[], isHead: boolean) =>
    texts.map((text, index) => {
      const alignment = isHead
        ? AlignmentType.CENTER
        : columns[index]?.align === 'right'
          ? AlignmentType.RIGHT
          : AlignmentType.LEFT;
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins: { top: 40, bottom: 40, left: 70, right: 70 },
        children: [new Paragraph({ alignment, children: [run(text, { bold: isHead, size: 18 })] })],
      });
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map((column) => column.title),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

function run(text: string, look: { readonly bold?: boolean; readonly size?: number } = {}): TextRun {
  return new TextRun({ text: printable(text), ...look });
}

function pageFooter(): Footer {
  const number = new TextRun({
    size: 18,
    children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

const EARLIEST = new Date('1980-01-01T00:00:00Z');

/** Replaces the time of writing in the package by the time of the check. */
export async function pinned(bytes: Uint8Array, at: string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const core = archive.file('docProps/core.xml');
  if (core === null) throw new Error('the package has no properties');
  const xml = await core.async('string');
  archive.file('docProps/core.xml', xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at));
  archive.forEach((_, entry) => {
    entry.date = EARLIEST;
  });
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
