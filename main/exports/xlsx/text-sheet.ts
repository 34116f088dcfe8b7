import type { Worksheet } from 'exceljs';
import type { Publication, PublicationBlock } from '#shared/publication/blocks';
import { setText } from './cells.ts';
import { fitRow } from './measures.ts';
import { setUpPage } from './page.ts';

/** Holds the texts of the document, one paragraph per row, so that the workbook alone can be imported again. */
export const TEXT_SHEET = '文字';

const WIDTH = 93;

/** Titles of the parts, headings and paragraphs in print order, in the first column. */
export function writeTextSheet(sheet: Worksheet, publication: Publication): void {
  sheet.columns = [{ width: WIDTH }];
  const texts = publication.sections.flatMap((section) => section.blocks.flatMap(textOf));
  for (const [index, text] of texts.entries()) {
    const whole = { cell: { text, align: 'left' }, column: 0 } as const;
    const { height, size } = fitRow([whole], [WIDTH]);
    setText(sheet.getCell(index + 1, 1), text, { wrap: true, vertical: 'top', size });
    sheet.getRow(index + 1).height = height;
  }
  setUpPage(sheet, {
    orientation: 'portrait',
    columnCount: 1,
    lastRow: Math.max(1, texts.length),
    header: null,
  });
}

function textOf(block: PublicationBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
  return block.kind === 'part' || block.kind === 'heading' ? [block.text] : [];
}
