import { linesNeeded } from '#main/exports/docx/measure/lines';
import { type Setting, textRoom, wellSet, widthOf } from '#main/exports/docx/set/table/columns';
import type { TableLayout } from '#main/exports/docx/set/table/layout';
import type { PlacedCell } from '#main/exports/place-cells';
import { printable } from '#main/exports/printable';
import type { GridCell } from '#shared/publication/blocks';
import { stretchesOf, withHeldEnd } from '#shared/publication/bonds';
import { cellStyle, hasCellStyle, TABLE_STYLE } from './table-styles.ts';
import { attribute, runsXml, stretchesXml } from './xml.ts';

/**
 * The table as WordprocessingML: every width exact, header rows repeated and marked as such, no row broken over
 * pages, a caption for screen readers. Written as text, because an object for each cell takes a hundred times the
 * memory.
 */
export function* tableXml(table: TableLayout): Generator<string> {
  const { grid, width, widths, rows } = table;
  const look = grid.header.length > 0 ? 'w:val="0020" w:firstRow="1"' : 'w:val="0000" w:firstRow="0"';
  const columns = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  yield* [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_STYLE}"/><w:tblW w:w="${width}" w:type="dxa"/>`,
    `<w:tblLayout w:type="fixed"/><w:tblLook ${look}/>`,
    `<w:tblCaption w:val="${attribute(printable(grid.title))}"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>`,
  ];
  const reaching = new Map<number, Reaching>();
  for (const index of rows.keys()) yield rowXml(table, index, reaching);
  yield '</w:tbl>';
}

/** A cell that still extends down, by its first column. */
interface Reaching {
  readonly cell: GridCell;
  readonly rowsLeft: number;
}

function rowXml(table: TableLayout, index: number, reaching: Map<number, Reaching>): string {
  const header = index < table.grid.header.length ? '<w:tblHeader/>' : '';
  // Names of cells that span a page break are repeated on the new page.
  const continues = !table.breaks.has(index);
  const continued = [...reaching].map(([column, { cell }]) => ({ cell, column, continues }));
  const own: readonly ContinuingCell[] = table.rows[index] ?? [];
  const cells = continued.length === 0 ? own : [...continued, ...own].sort((a, b) => a.column - b.column);
  for (const [column, { cell, rowsLeft }] of [...reaching]) {
    if (rowsLeft === 1) reaching.delete(column);
    else reaching.set(column, { cell, rowsLeft: rowsLeft - 1 });
  }
  for (const { cell, column } of own) {
    if ((cell.rowSpan ?? 1) > 1) reaching.set(column, { cell, rowsLeft: (cell.rowSpan ?? 1) - 1 });
  }
  const height = heightXml(table, index);
  const space = table.spaces[index] ?? 0;
  const kept = table.kept.has(index) ? '<w:keepNext/>' : '';
  let written = '';
  for (const each of cells) written += cellXml(table, each, space, kept);
  const whole = table.tall.has(index) ? '' : '<w:cantSplit/>';
  return `<w:tr><w:trPr>${whole}${height}${header}</w:trPr>${written}</w:tr>`;
}

/** Only for rows whose text may need fewer lines in a program than computed. */
function heightXml({ heights, spaces, setting, tall }: TableLayout, index: number): string {
  const height = heights[index] ?? 0;
  const sure = tall.has(index) || height - (spaces[index] ?? 0) <= setting.line;
  return sure ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
}

/** Paragraph spacing that gives a row its computed height in any program. */
function spacingXml(space: number): string {
  const before = Math.floor(space / 2);
  return `<w:spacing w:before="${before}" w:after="${space - before}"/>`;
}

/** A cell that begins in a row, or continues there from above. */
interface ContinuingCell extends PlacedCell {
  readonly continues?: boolean;
}

/** A cell in a row with that total space above and below its text. */
function cellXml(
  { widths, setting, pitch }: TableLayout,
  { cell, column, continues = false }: ContinuingCell,
  space: number,
  kept: string,
): string {
  const span = cell.colSpan ?? 1;
  const width = widthOf(widths, column, span);
  const spanned = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const tall = (cell.rowSpan ?? 1) > 1;
  const merged = continues ? '<w:vMerge/>' : tall ? '<w:vMerge w:val="restart"/>' : '';
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${spanned}${merged}`;
  const look = cell.bold === true ? '<w:b/>' : '';
  const styled = hasCellStyle(space, pitch);
  const style = cellStyle(cell.align, setting, styled ? space : 0);
  const spacing = styled ? '' : spacingXml(space);
  const room = textRoom(width, setting);
  const text = continues || cell.text === '' ? '' : cellRuns(cell, look, room);
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${kept}${spacing}${insetXml(cell, room, setting)}</w:pPr>${text}</w:p></w:tc>`;
}

/** Texts longer than this may be broken differently by programs than computed. */
const LONG = 40;

/**
 * In a cell of several lines, `room` em wide, every number stays with its sign and unit, and the last character
 * with the one before if no width could keep it from a line of its own.
 */
function cellRuns({ text }: GridCell, look: string, room: number): string {
  if (linesNeeded(text, room) === 1) return runsXml(text, look);
  const stretches = stretchesOf([text]).flat();
  const lonely = text.length > LONG || wellSet(text, room) === null;
  return stretchesXml(lonely ? withHeldEnd(stretches) : stretches, look);
}

/** Narrows a text that would otherwise end in a line of one character. */
function insetXml({ text, align }: GridCell, room: number, { size }: Setting): string {
  const width = wellSet(text, room) ?? room;
  if (width === room) return '';
  const inset = Math.floor((room - width) * size * 10);
  const left = align === 'center' ? Math.floor(inset / 2) : 0;
  return `<w:ind w:left="${left}" w:right="${inset - left}"/>`;
}
