import type { Publication, PublicationBlock } from '#shared/publication/blocks';
import { Sheet } from './book/sheet.ts';
import { fitRow } from './measures.ts';
import type { PageSetup } from './page.ts';

/** Holds the texts of the document, one paragraph per row, so that the workbook alone can be imported again. */
export const TEXT_SHEET = '文字';

const WIDTH = 93;

/** Titles of the parts, headings and paragraphs in print order, in the first column. */
export function textSheet(publication: Publication): { readonly sheet: Sheet; readonly page: PageSetup } {
  const sheet = new Sheet();
  const texts = publication.sections.flatMap((section) => section.blocks.flatMap(textOf));
  for (const [index, text] of texts.entries()) {
    const whole = { cell: { text, align: 'left' }, column: 0 } as const;
    const { height, size } = fitRow([whole], [WIDTH]);
    sheet.setText(index + 1, 1, text, { wrap: true, vertical: 'top', size });
    sheet.setHeight(index + 1, height);
  }
  const lastRow = Math.max(1, texts.length);
  return { sheet, page: { orientation: 'portrait', widths: [WIDTH], lastRow, header: null } };
}

function textOf(block: PublicationBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
  return block.kind === 'part' || block.kind === 'heading' ? [block.text] : [];
}
