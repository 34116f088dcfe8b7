import type { SheetRow } from '#shared/imports/source/sheet';
import type { PageBlock, SourceParagraph } from '#shared/imports/source/source';
import { toHalfWidth } from '#shared/money/amount';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

/**
 * Lines of a text with the tables in them: rows copied from a document or a worksheet separate their cells,
 * including blank ones, by tabs. `null` if there is no such table.
 */
export function tabbedBlocks(lines: readonly string[]): readonly PageBlock[] | null {
  const blocks: PageBlock[] = [];
  let rows: string[] = [];
  let tables = 0;
  const end = () => {
    if (isTable(rows) && (rows.length >= FEWEST_ROWS || tables > 0)) {
      tables++;
      blocks.push({ kind: 'table', page: null, rows: rows.map(cellsOf), merges: [] });
    } else blocks.push(...rows.map(paragraph));
    rows = [];
  };
  for (const line of lines) {
    if (line.split('\t').length >= FEWEST_COLUMNS) rows.push(line);
    else {
      end();
      blocks.push(paragraph(line));
    }
  }
  end();
  return tables === 0 ? null : blocks;
}

/**
 * The line above a form also has three parts separated by tabs; a table's continuation on the next page may be a
 * single row.
 */
function isTable(rows: readonly string[]): boolean {
  return rows.some((row) => /\d\.\d\d(?=\t|$)/.test(toHalfWidth(row)));
}

function cellsOf(line: string): SheetRow {
  return line.split('\t').map((text) => (text.trim() === '' ? null : { text: text.trim() }));
}

function paragraph(text: string): SourceParagraph {
  return { kind: 'paragraph', text, page: null };
}
